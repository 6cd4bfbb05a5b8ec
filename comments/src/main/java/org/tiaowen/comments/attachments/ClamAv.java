package org.tiaowen.comments.attachments;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks ClamAV's daemon, by its command {@code INSTREAM} (clamd(8)): the file in pieces, each behind its length, and an empty
 * piece at the end. Whatever is no clear answer counts as none. Thread-safe.
 */
final class ClamAv implements Scanner {

    private static final int PIECE = 64 * 1024;

    /** {@code stream: Name-Of-The-Signature FOUND} is far shorter. */
    private static final int LONGEST_ANSWER = 1024;

    private static final String PREFIX = "stream: ";
    private static final String FOUND = " FOUND";

    private final InetSocketAddress address;
    private final Duration patience;

    /**
     * A daemon at that address.
     *
     * @param patience for a whole file; a daemon that takes longer has not answered
     */
    ClamAv(InetSocketAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /**
     * The daemon a setting names.
     *
     * @param setting {@code host:port}
     */
    static ClamAv at(String setting, Duration patience) {
        int colon = setting.lastIndexOf(':');
        if (colon > 0 && setting.substring(colon + 1).matches("[0-9]{1,5}")) {
            String host = setting.substring(0, colon);
            return new ClamAv(
                    InetSocketAddress.createUnresolved(host, Integer.parseInt(setting.substring(colon + 1))), patience);
        }
        throw new IllegalArgumentException("tiaowen.scan names the virus scanner as host:port, not as " + setting);
    }

    @Override
    public Verdict scan(byte[] content) {
        try (Socket socket = new Socket()) {
            // the only limit that also ends a connection that hangs while the file is being sent
            Thread limit = Thread.ofVirtual().start(() -> closeLater(socket));
            try {
                // resolved each time: a scanner may move while the platform runs
                socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()));
                send(content, socket);
                return verdict(answer(socket.getInputStream()));
            } finally {
                limit.interrupt();
            }
        } catch (IOException e) {
            return new Verdict.Unavailable(String.valueOf(e.getMessage()));
        }
    }

    private void closeLater(Socket socket) {
        try {
            Thread.sleep(patience);
            socket.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // it was closed before
        }
    }

    private static void send(byte[] content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int read = in.read(); read > 0 && answer.length() < LONGEST_ANSWER; read = in.read()) {
            answer.append((char) read);
        }
        return answer.toString().strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(PREFIX + "OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith(PREFIX) && answer.endsWith(FOUND) && answer.length() > PREFIX.length() + FOUND.length()) {
            return new Verdict.Infected(answer.substring(PREFIX.length(), answer.length() - FOUND.length()));
        }
        return new Verdict.Unavailable("answered " + (answer.isEmpty() ? "nothing" : answer));
    }
}
