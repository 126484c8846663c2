package org.curvewright.plugins.analyses.certified;

import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

record NistStrdConfiguration(
        @Key(doc = "The data entry with a row a problem: formula and certified sum of squares.")
        DataReference problems,

        @Key(doc = "The data entry with a row a parameter: both starts, certified value and standard deviation.")
        DataReference parameters,

        @Key(doc = "The data entry with a row an observation.")
        DataReference observations,

        @Key(doc = "The data entry with what other programs reach.")
        DataReference peers) {}
