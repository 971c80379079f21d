package org.yishi.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSwitchTest {

  private static final int PORT_THAT_WAS_FREE = 4711;

  private final List<String> happened = new ArrayList<>();
  private final ServerSwitch<Recorded> server = new ServerSwitch<>(Recorded::new, 0);

  @Test
  void givesAServerBackOnThePortThatItFoundFirst() {
    server.on();
    server.off();
    server.on();

    assertThat(happened).containsExactly("start 0", "stop", "start " + PORT_THAT_WAS_FREE);
    assertThat(server.server()).isPresent();
  }

  @Test
  void turningItTwiceIsTurningItOnce() {
    server.on();
    server.on();
    server.off();
    server.off();

    assertThat(happened).containsExactly("start 0", "stop");
    assertThat(server.server()).isEmpty();
  }

  @Test
  void whatIsClosedStaysOff() {
    server.on();
    server.close();

    assertThatThrownBy(server::on).isInstanceOf(IllegalStateException.class);
    assertThat(happened).containsExactly("start 0", "stop");
  }

  private final class Recorded implements EmbeddedServer {

    Recorded(int port) {
      happened.add("start " + port);
    }

    @Override
    public int port() {
      return PORT_THAT_WAS_FREE;
    }

    @Override
    public void close() {
      happened.add("stop");
    }
  }
}
