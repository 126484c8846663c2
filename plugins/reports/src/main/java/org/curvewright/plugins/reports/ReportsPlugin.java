package org.curvewright.plugins.reports;

import java.util.List;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.report.Report;

/** Offers the renderings of a result document. */
public final class ReportsPlugin implements Plugin {

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Provider<? extends Report, ?>> reports() {
        return List.of(Provider.of(
                "figures",
                "figures for papers: SVG, and PNG where fonts are installed",
                FiguresReport.Configuration.class,
                FiguresReport::new));
    }
}
