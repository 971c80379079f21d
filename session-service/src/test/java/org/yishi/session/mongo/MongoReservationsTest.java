package org.yishi.session.mongo;

import org.junit.jupiter.api.AfterAll;
import org.yishi.session.reservation.Reservations;
import org.yishi.session.reservation.ReservationsContract;

class MongoReservationsTest extends ReservationsContract {

  private static final TestDatabase DATABASE = new TestDatabase("mongo_reservations_test");

  @AfterAll
  static void disconnect() {
    DATABASE.close();
  }

  @Override
  protected Reservations nothingTaken() {
    return new MongoReservations(DATABASE.empty("reservations"));
  }
}
