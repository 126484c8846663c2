package org.curvewright.spi.analysis;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.law.Formulation;

/** What an analysis may look at before anything runs. */
public interface AnalysisPlan {

    /** The fits under {@code on:}, in the order of the configuration. */
    List<PlannedFit> on();

    /** The fits of one section. */
    List<PlannedFit> fits(FitReference section);

    /** The table of a data entry, after its {@code columns:} and {@code where:}. */
    Table table(DataReference data);

    /** A fit that will be made. */
    record PlannedFit(FitKey key, Formulation formulation, Dataset dataset) {}
}
