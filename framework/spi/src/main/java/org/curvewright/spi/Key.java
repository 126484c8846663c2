package org.curvewright.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents one component of a configuration record: a key of a {@code with:} block. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

    /** The key as the user writes it; by default the component's name in kebab-case. */
    String name() default "";

    /** One sentence: what the key means. */
    String doc();

    /** The unit of a number, empty where it has none. */
    String unit() default "";

    /** The value as YAML text when the key is absent. Without one the key is required, unless it is an {@code Optional}. */
    String byDefault() default "";

    /** A value as YAML text for the example that {@code describe} shows of what requires the key. */
    String example() default "";
}
