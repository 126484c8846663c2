package org.curvewright.runner.plan;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.curvewright.runner.store.Digest;
import org.curvewright.spi.data.Dataset;

/** The digest of every number of a dataset and of its labels. */
final class DatasetDigest {

    private DatasetDigest() {}

    static String of(Dataset data) {
        Dataset.Roles roles = data.roles();
        StringBuilder parts = new StringBuilder(data.response().name());
        for (int k = 0; k < data.covariates().size(); k++) {
            parts.append(data.covariates().get(k).name())
                    .append(numbers(data.rows().value(k)));
        }
        parts.append(numbers(data.observed()))
                .append(numbers(roles.standardErrors()))
                .append(numbers(roles.trials()))
                .append(numbers(roles.weights()))
                .append(Arrays.toString(data.rows().group()))
                .append(Arrays.toString(roles.clusters()))
                .append(roles.labels())
                .append(roles.groups())
                .append(roles.clusterNames().isEmpty() ? "" : roles.clusterNames())
                .append(data.response());
        return Digest.of(parts.toString());
    }

    private static String numbers(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putDouble(value);
        }
        return HexFormat.of().formatHex(Digest.sha256(bytes.array())) + values.length;
    }
}
