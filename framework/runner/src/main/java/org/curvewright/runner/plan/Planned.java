package org.curvewright.runner.plan;

import java.util.Map;

/** A plan with the data it was made from. */
public record Planned(Plan plan, Map<String, LoadedData> data) {}
