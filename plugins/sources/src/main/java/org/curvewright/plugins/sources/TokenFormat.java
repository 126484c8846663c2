package org.curvewright.plugins.sources;

import java.io.IOException;
import java.io.InputStream;

/** The formats that nest: JSON and YAML hold a table in the same shapes. */
enum TokenFormat implements TableFormat {
    JSON {
        @Override
        Tokens tokens(InputStream in) throws IOException {
            return new JsonTokens(in);
        }
    },
    YAML {
        @Override
        Tokens tokens(InputStream in) {
            return new YamlTokens(in);
        }
    };

    abstract Tokens tokens(InputStream in) throws IOException;

    @Override
    public void read(InputStream in, Cells cells) throws IOException {
        new TokenTable(tokens(in), cells, false).read();
    }
}
