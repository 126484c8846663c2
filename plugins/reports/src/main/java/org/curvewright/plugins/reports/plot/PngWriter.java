package org.curvewright.plugins.reports.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a figure as a PNG file; needs fonts. */
public final class PngWriter {

    private static final double POINTS_PER_INCH = 72;
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final String METADATA = "javax_imageio_png_1.0";

    private final Look look;
    private final PageWidth width;
    private final int dotsPerInch;

    public PngWriter(Look look, PageWidth width, int dotsPerInch) {
        this.look = look;
        this.width = width;
        this.dotsPerInch = dotsPerInch;
    }

    /** Why this machine cannot draw text; empty where it can. */
    public static Optional<String> obstacle() {
        try {
            Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
            graphics.setFont(new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 1));
            graphics.drawString("M", 0, 1);
            graphics.dispose();
            return Optional.empty();
        } catch (RuntimeException | InternalError | LinkageError | java.awt.AWTError e) {
            return Optional.of(innermost(e));
        }
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    public void write(Figure figure, OutputStream out) throws IOException {
        BufferedImage image = image(figure);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream buffered = new MemoryCacheImageOutputStream(out)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            metadata.mergeTree(METADATA, resolution());
            writer.setOutput(buffered);
            writer.write(null, new IIOImage(image, null, metadata), null);
        } finally {
            writer.dispose();
        }
    }

    /** So that whoever includes the picture knows how large it is meant to be. */
    private IIOMetadataNode resolution() {
        String pixels = Long.toString(Math.round(dotsPerInch * INCHES_PER_METRE));
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", pixels);
        physical.setAttribute("pixelsPerUnitYAxis", pixels);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(METADATA);
        root.appendChild(physical);
        return root;
    }

    private BufferedImage image(Figure figure) {
        Layout layout = Layout.of(figure, look, width.points());
        double scale = dotsPerInch / POINTS_PER_INCH;
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(layout.width() * scale),
                (int) Math.ceil(layout.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new java.awt.Color(look.paper().rgb()));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        try {
            new FigurePainter(new PngCanvas(graphics, scale), layout).paint();
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
