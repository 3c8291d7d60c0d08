package org.distinguo.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** One byte each way between two sockets of this process. */
final class LoopbackTalk {

    private LoopbackTalk() {}

    static void once() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var caller = new Socket(server.getInetAddress(), server.getLocalPort());
                Socket called = server.accept()) {
            caller.getOutputStream().write(1);
            called.getInputStream().read();
            called.getOutputStream().write(2);
            caller.getInputStream().read();
        }
    }
}
