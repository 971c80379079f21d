package org.yishi.eventing.store;

/** What may go wrong on the way to a store and back; either method may throw. */
public interface Trouble {

  /** A store that always answers. */
  Trouble NONE =
      new Trouble() {
        @Override
        public void before(String call) {}

        @Override
        public void after(String call) {}
      };

  /** Called before the call has had its effect. */
  void before(String call);

  /** Called after the call has had its effect, while the answer is on its way. */
  void after(String call);
}
