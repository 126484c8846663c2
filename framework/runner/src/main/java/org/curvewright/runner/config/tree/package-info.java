/** YAML as an immutable tree that remembers where everything stood. */
@NullMarked
package org.curvewright.runner.config.tree;

import org.jspecify.annotations.NullMarked;
