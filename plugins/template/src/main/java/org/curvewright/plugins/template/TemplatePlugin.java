package org.curvewright.plugins.template;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.metric.Metric;

/** What this jar offers. Its name stands in {@code META-INF/services/org.curvewright.spi.Plugin}. */
// The only public class of the jar. ServiceLoader needs it public and with a constructor without arguments.
public final class TemplatePlugin implements Plugin {

    // Kebab-case, unique among the installed plugins; recorded with the version in every result document.
    @Override
    public String name() {
        return "template";
    }

    // One line for each formulation: what users write after `use:`, one sentence for `list`, and how it is made. Ids
    // are unique per kind over all plugins, so copy, then rename.
    @Override
    public List<Provider<? extends Formulation, ?>> formulations() {
        return List.of(Provider.of(
                "half-saturation", "A score that approaches a level, halfway there at h.", HalfSaturation::new));
    }

    // An offer with keys names the record that its `with:` block binds to.
    @Override
    public List<Provider<? extends Metric, ?>> metrics() {
        return List.of(Provider.of(
                "share-within",
                "The share of predictions within a relative tolerance.",
                ShareWithin.Configuration.class,
                ShareWithin::new));
    }

    // Every notice code that this jar writes, explained for `curvewright explain CODE`.
    @Override
    public List<Explanation> codes() {
        return List.of(new Explanation("NOTHING_TO_SCORE", "a score was asked of no predictions at all", ""));
    }
}
