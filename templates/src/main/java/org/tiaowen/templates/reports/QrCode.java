package org.tiaowen.templates.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code that leads to an address (ISO/IEC 18004). */
public final class QrCode {

    /** White around it, in modules, as the standard asks. */
    private static final int MARGIN = 4;

    /** A quarter of the code may be covered: what is printed is folded and carried about. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, MARGIN);

    /** Pixels of a module; more than a printer of an office tells apart on a slip. */
    private static final int PIXELS = 8;

    private static final int BLACK = 0;
    private static final int WHITE = 0xFFFFFF;

    private final BitMatrix code;

    private QrCode(BitMatrix code) {
        this.code = code;
    }

    /** The code of an address. */
    public static QrCode of(String address) {
        try {
            return new QrCode(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address, e);
        }
    }

    /** As a picture that prints at any size. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        String size = code.getWidth() + " " + code.getHeight();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + code.getWidth() + "v" + code.getHeight() + "H0z\"/>"
                + "<path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    /** For what cannot draw: a PNG in black and white. */
    byte[] png() {
        BufferedImage image =
                new BufferedImage(code.getWidth() * PIXELS, code.getHeight() * PIXELS, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, code.get(x / PIXELS, y / PIXELS) ? BLACK : WHITE);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
