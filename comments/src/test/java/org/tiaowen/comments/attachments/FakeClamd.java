package org.tiaowen.comments.attachments;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Speaks as much of ClamAV's protocol as is needed, over a real socket. */
final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;
    private final List<Integer> received = Collections.synchronizedList(new ArrayList<>());

    /**
     * A daemon.
     *
     * @param answer to a file; null to stay silent with the connection open
     */
    FakeClamd(Function<byte[], @Nullable String> answer) {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(answer));
    }

    String setting() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** The sizes of the files that came. */
    List<Integer> received() {
        return received;
    }

    private void serve(Function<byte[], @Nullable String> answer) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket, answer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket, Function<byte[], @Nullable String> answer) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] command = in.readNBytes("zINSTREAM\0".length());
            if (!new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
                return;
            }
            var file = new java.io.ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            received.add(file.size());
            String said = answer.apply(file.toByteArray());
            if (said == null) {
                // until the other side gives up
                in.read();
                return;
            }
            socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            // the other side has given up
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
