package org.curvewright.runner.workshop;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.json.RecordJson;
import org.curvewright.runner.plan.LoadedData;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/** A shipment as bytes: records as JSON, numbers by their bits. */
final class ShipmentBytes {

    private ShipmentBytes() {}

    /** What a table has besides its cells. */
    private record Head(
            String entry, String name, Provenance provenance, Map<String, Integer> excluded, List<Variable> columns) {}

    static byte[] write(Shipment shipment) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, RecordJson.write(shipment.label()));
            out.writeInt(shipment.data().size());
            for (Map.Entry<String, LoadedData> entry : shipment.data().entrySet()) {
                write(out, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Shipment read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Shipment.Label label = RecordJson.read(text(in), Shipment.Label.class);
        Map<String, LoadedData> data = new LinkedHashMap<>();
        int tables = in.readInt();
        for (int k = 0; k < tables; k++) {
            read(in, data);
        }
        return new Shipment(label, data);
    }

    private static void write(DataOutputStream out, String entry, LoadedData loaded) throws IOException {
        Table table = loaded.table();
        List<Variable> variables =
                table.columns().stream().map(Column::variable).toList();
        text(out, RecordJson.write(new Head(entry, table.name(), table.provenance(), loaded.excluded(), variables)));
        out.writeInt(table.numbers().size());
        for (int number : table.numbers()) {
            out.writeInt(number);
        }
        for (Column column : table.columns()) {
            out.writeBoolean(column instanceof NumberColumn);
            for (int row = 0; row < column.size(); row++) {
                if (column instanceof NumberColumn numbers) {
                    out.writeDouble(numbers.at(row));
                } else {
                    text(out, column.text(row));
                }
            }
        }
    }

    private static void read(DataInputStream in, Map<String, LoadedData> data) throws IOException {
        Head head = RecordJson.read(text(in), Head.class);
        int rows = in.readInt();
        List<Integer> numbers = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            numbers.add(in.readInt());
        }
        List<Column> columns = new ArrayList<>();
        for (Variable variable : head.columns()) {
            columns.add(in.readBoolean() ? numbers(in, variable, rows) : texts(in, variable, rows));
        }
        Table table = new Table(head.name(), columns, head.provenance(), numbers);
        data.put(head.entry(), new LoadedData(table, head.excluded()));
    }

    private static Column numbers(DataInputStream in, Variable variable, int rows) throws IOException {
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = in.readDouble();
        }
        return NumberColumn.of(variable, values);
    }

    private static Column texts(DataInputStream in, Variable variable, int rows) throws IOException {
        List<String> values = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            values.add(text(in));
        }
        return TextColumn.of(variable, values);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
