package org.curvewright.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    @ParameterizedTest
    @CsvSource({"'',abc,3", "abc,abc,0", "abc,acb,1", "detla,delta,1", "kitten,sitting,3", "ca,abc,3"})
    void distanceCountsInsertionsDeletionsSubstitutionsAndSwaps(String a, String b, int expected) {
        assertThat(DidYouMean.distance(a, b)).isEqualTo(expected);
        assertThat(DidYouMean.distance(b, a)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"detla,delta", "DELTA,delta", "start,starts", "max_steps,max-steps"})
    void aSlipIsFollowed(String typed, String meant) {
        assertThat(DidYouMean.nearest(typed, List.of("loss", "delta", "starts", "max-steps")))
                .contains(meant);
    }

    @Test
    void anotherWordIsNotMistakenForASlip() {
        assertThat(DidYouMean.nearest("banana", List.of("delta", "starts"))).isEmpty();
    }

    @Test
    void ofTwoEquallyNearTheEarlierIsTaken() {
        assertThat(DidYouMean.nearest("lass", List.of("loss", "less"))).contains("loss");
    }

    @Test
    void aShortSetIsListed() {
        assertThat(DidYouMean.hint("x", List.of("alpha", "beta"))).isEqualTo(" (alpha, beta)");
    }

    @Test
    void aLongSetIsNotListed() {
        List<String> many = IntStream.range(0, 20).mapToObj(i -> "item-" + i).toList();

        assertThat(DidYouMean.hint("item-33", many)).isEqualTo("; did you mean 'item-3'?");
    }
}
