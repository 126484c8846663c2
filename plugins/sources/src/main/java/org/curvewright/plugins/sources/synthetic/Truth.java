package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Linked;

/** The law that made-up responses follow, as stated: a formulation, perhaps seen through a link, and all parameters by symbol. */
final class Truth {

    private Truth() {}

    /** @throws IllegalArgumentException where parameters are missing, or others are stated */
    static Law of(Formulation law, Optional<Link> link, Map<String, Double> parameters) {
        Formulation seen =
                link.<Formulation>map(through -> new Linked(law, through)).orElse(law);
        List<String> symbols = seen.parameters().symbols();
        if (!parameters.keySet().containsAll(symbols) || parameters.size() != symbols.size()) {
            throw new IllegalArgumentException("parameters are " + String.join(", ", parameters.keySet())
                    + (link.isPresent() ? "; the law and its link have " : "; the law has ")
                    + String.join(", ", symbols));
        }
        return new Law(seen, symbols.stream().mapToDouble(parameters::get).toArray());
    }
}
