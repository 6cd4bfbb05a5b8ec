package org.tiaowen.app.consulting;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** The QR code of a receipt (ISO/IEC 18004), as a picture that prints at any size. */
final class ReceiptCode {

    /** White around it, in modules, as the standard asks. */
    private static final int MARGIN = 4;

    /** A quarter of the code may be covered: a printed receipt is folded and carried about. */
    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, MARGIN);

    private ReceiptCode() {}

    /** The code that leads to an address, as SVG. */
    static String svg(String address) {
        BitMatrix code;
        try {
            code = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address, e);
        }
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
}
