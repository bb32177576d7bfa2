package org.almanac;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A mail server that says yes to everything but what it was told to answer otherwise, and notes
 * what it was told.
 */
public class FakeSmtp implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<String, String> answers;

  /** Each line it was told, the mails' own lines but for their Message-ID left out. */
  public final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  public final AtomicInteger connections = new AtomicInteger();
  public final AtomicInteger taken = new AtomicInteger();

  /** Asked first for each command; null for the usual answer. */
  public volatile UnaryOperator<String> answer = command -> null;

  /** Nobody answers: each connection ends at once. */
  public volatile boolean stopped;

  /** Whether it keeps what it takes, in {@link #mails}. */
  public volatile boolean keeps;

  /** Whole mails, as they came. */
  public final List<String> mails = Collections.synchronizedList(new ArrayList<>());

  /** What it can do beyond the least, such as AUTH XOAUTH2. */
  public volatile String offers = "";

  public FakeSmtp(Map<String, String> answers) throws IOException {
    this.answers = answers;
    start(this::welcome);
  }

  public int port() {
    return socket.getLocalPort();
  }

  private void welcome() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        connections.incrementAndGet();
        if (stopped) {
          client.close();
          continue;
        }
        start(() -> talk(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void talk(Socket client) {
    try (client;
        OutputStream out = client.getOutputStream();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(out, answers.getOrDefault("CONNECT", "220 ready"));
      boolean data = false;
      StringBuilder mail = new StringBuilder();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String command = line.length() < 4 ? line : line.substring(0, 4);
        if (data) {
          data = !line.equals(".");
          if (keeps && data) {
            mail.append(line).append("\r\n");
          }
          if (line.startsWith("Message-ID:")) {
            heard.add(line);
          }
          if (!data) {
            String reply = answered("DONE", answers.getOrDefault("DATA", "250 taken"));
            taken.addAndGet(reply.startsWith("2") ? 1 : 0);
            if (keeps) {
              mails.add(mail.toString());
            }
            mail.setLength(0);
            say(out, reply);
          }
        } else {
          heard.add(line);
          data = command.equals("DATA");
          String reply = answered(line, data ? "354 go on" : usual(command));
          data &= reply.startsWith("354");
          if (reply.isEmpty()) {
            return; // hangs up
          }
          say(out, reply);
        }
      }
    } catch (IOException e) {
      // the client is gone: the conversation is over
    }
  }

  private String answered(String line, String usual) {
    String own = answer.apply(line);
    return own == null ? usual : own;
  }

  private String usual(String command) {
    String reply = answers.get(command);
    if (reply != null) {
      return reply;
    }
    return switch (command) {
      case "QUIT" -> "221 bye";
      case "EHLO" -> offers.isEmpty() ? "250 fine" : "250-fine\r\n250 " + offers;
      case "AUTH" -> "235 welcome";
      default -> "250 fine";
    };
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
