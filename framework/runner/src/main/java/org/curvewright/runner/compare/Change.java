package org.curvewright.runner.compare;

import java.util.Optional;

/**
 * Something that is not the same in two results.
 *
 * @param where a path of keys, a data entry or an address
 * @param before empty where it is new
 * @param after empty where it is gone
 */
public record Change(String where, Optional<String> before, Optional<String> after) {}
