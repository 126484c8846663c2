package org.curvewright.runner.config.bind;

import org.curvewright.runner.config.tree.MappingNode;

/**
 * A made thing with the configuration it was made from.
 *
 * @param used its {@code use}/{@code with} block, every default filled in; its {@link MappingNode#json} identifies it
 */
public record Bound<S>(S made, MappingNode used) {}
