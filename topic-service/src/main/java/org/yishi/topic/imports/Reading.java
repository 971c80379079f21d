package org.yishi.topic.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishi.topic.Contact;
import org.yishi.topic.Submission;

/** What a row of a ledger says. */
public sealed interface Reading {

  /**
   * A matter that can be brought forward.
   *
   * @param content everything that it says in one form, the same however its spreadsheet spaces it
   */
  record Valid(Submission submission, @Nullable Contact contact, String content)
      implements Reading {

    @Override
    public String toString() {
      return "Valid[…]";
    }
  }

  /** Nothing that can be, and why. */
  record Invalid(List<Fault> faults) implements Reading {
    public Invalid {
      faults = List.copyOf(faults);
    }
  }
}
