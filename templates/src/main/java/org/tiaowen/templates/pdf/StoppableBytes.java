package org.tiaowen.templates.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.tiaowen.templates.lines.TimeLimit;

/** The bytes of a file that PDFBox may search over and over; each of its steps asks whether anybody still waits. */
final class StoppableBytes extends RandomAccessReadBuffer {

    StoppableBytes(byte[] file) {
        super(file);
    }

    @Override
    public int read() throws IOException {
        TimeLimit.check();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        TimeLimit.check();
        return super.read(into, offset, length);
    }
}
