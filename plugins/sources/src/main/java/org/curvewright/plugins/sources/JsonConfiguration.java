package org.curvewright.plugins.sources;

import java.nio.file.Path;
import org.curvewright.spi.Key;

record JsonConfiguration(
        @Key(doc = "The file, relative to the experiment's folder.")
        Path path,

        @Key(
                doc =
                        "Whether records within records become columns such as summary.loss, as exports of runs have them;"
                                + " lists are then passed over. Otherwise both are problems.",
                byDefault = "false")
        boolean flatten) {

    TableFormat format() {
        return flatten ? (in, cells) -> new TokenTable(new JsonTokens(in), cells, true).read() : TokenFormat.JSON;
    }
}
