package org.curvewright.spi;

import java.util.function.Function;

record SimpleProvider<S, C extends Record>(
        String id, String summary, Class<C> configuration, Function<? super C, ? extends S> make)
        implements Provider<S, C> {

    @Override
    public S create(C configuration) {
        return make.apply(configuration);
    }
}
