package org.curvewright.runner.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.ExecutionException;
import org.curvewright.runner.engine.Ahead;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/** The document is written before any report, and put into words while the first report still is. */
public final class DocumentFirst implements ReportSink {

    private final OutputFolder folder;
    private final Ahead<byte[]> text;
    private boolean written;

    private DocumentFirst(OutputFolder folder, Ahead<byte[]> text) {
        this.folder = folder;
        this.text = text;
    }

    public static DocumentFirst begin(OutputFolder folder, ResultDocument document) {
        return new DocumentFirst(folder, Ahead.begin(() -> DocumentFile.bytes(document)));
    }

    /** Returns when the document is in the folder. */
    public void write() throws IOException {
        if (written) {
            return;
        }
        try {
            folder.write(DocumentFile.NAME, text.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the document cannot be put into words", e.getCause());
        }
        written = true;
    }

    @Override
    public OutputStream open(String path) {
        OutputStream target = folder.open(path);
        return new ByteArrayOutputStream() {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    DocumentFirst.this.write();
                    writeTo(target);
                    target.close();
                }
            }
        };
    }
}
