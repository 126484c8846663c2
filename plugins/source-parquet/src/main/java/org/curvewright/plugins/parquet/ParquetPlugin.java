package org.curvewright.plugins.parquet;

import java.util.List;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.DataSource;

/** Offers the source that reads Parquet files. */
public final class ParquetPlugin implements Plugin {

    @Override
    public String name() {
        return "source-parquet";
    }

    @Override
    public List<Provider<? extends DataSource, ?>> dataSources() {
        return List.of(Provider.of(
                "parquet",
                "A Parquet file: numbers, truths as 1 and 0, and texts; null and NaN are missing.",
                ParquetSource.Configuration.class,
                ParquetSource::new));
    }
}
