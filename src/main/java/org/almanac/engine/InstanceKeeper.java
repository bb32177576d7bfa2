package org.almanac.engine;

/** Hears of the end of every process instance, Cockpit's cancel included. */
public interface InstanceKeeper {
  /**
   * @param cancelled true when it did not come to an end event of its own
   */
  void ended(String process, String businessKey, String instanceId, boolean cancelled);
}
