package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.channels.ChannelAnalyses;
import org.curvewright.plugins.analyses.testtime.TestTimeAnalyses;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** Offers the questions about what compute is spent on: test time, and the channels of pretraining and fine-tuning. */
public final class ComputeAnalysesPlugin implements Plugin {

    @Override
    public String name() {
        return "compute-analyses";
    }

    @Override
    public List<Provider<? extends Analysis, ?>> analyses() {
        return Stream.of(TestTimeAnalyses.offers(), ChannelAnalyses.offers())
                .<Provider<? extends Analysis, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Explanation> codes() {
        return Explanation.together(Stream.of(TestTimeAnalyses.codes(), ChannelAnalyses.codes()));
    }
}
