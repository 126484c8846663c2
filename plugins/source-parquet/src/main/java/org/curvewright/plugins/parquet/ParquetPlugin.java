package org.curvewright.plugins.parquet;

import java.util.List;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.store.FindingStore;

/** Offers the source that reads Parquet files and the store that writes them. */
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

    @Override
    public List<Provider<? extends FindingStore, ?>> stores() {
        return List.of(Provider.of(
                "parquet",
                "partitions of Parquet: the rows and columns of `csv`, numbers as doubles",
                ParquetStore::new));
    }
}
