package org.curvewright.plugins.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TagTest {

    @Test
    void textAndAttributesAreEscaped() {
        StringBuilder out = new StringBuilder();
        Tag.of("span").with("title", "\"><script>'").text("<b>&\u202E").write(out);
        assertThat(out).hasToString("<span title=\"&quot;&gt;&lt;script&gt;&#39;\">&lt;b&gt;&amp;\uFFFD</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://example.org", "//example.org", "data:text/html,x"})
    void linksStayOnThePage(String target) {
        Tag link = Tag.of("a");
        assertThatThrownBy(() -> link.with("href", target)).hasMessageContaining(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "src"})
    void nothingRunsOrLoadsByAnAttribute(String attribute) {
        Tag tag = Tag.of("a");
        assertThatThrownBy(() -> tag.with(attribute, "x")).hasMessageContaining(attribute);
    }

    @Test
    void anIslandCannotBeLeft() {
        assertThat(Labels.json("</script><!--'\"\\\n\u2028"))
                .isEqualTo("\"\\u003c/script\\u003e\\u003c!--\\u0027\\u0022\\u005c\\u000a\\u2028\"");
    }

    @Test
    void aFragmentIsEncodedAsBrowsersDecodeIt() {
        assertThat(Labels.fragment("a/b c%\"α")).isEqualTo("#a/b%20c%25%22%CE%B1");
    }
}
