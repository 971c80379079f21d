package org.yishi.topic.publiclog;

import java.util.Collection;
import java.util.Map;
import org.yishi.eventing.NewEvent;
import org.yishi.topic.Initiator;
import org.yishi.topic.unit.Unit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the directory of the communities' own units for the other services: each event tells a
 * unit whole, so that the compacted log keeps the last one of each.
 */
public final class DirectoryLog {

  /** The one type: a unit was registered, changed or closed, and this is what it is now. */
  public static final String TYPE = "org.yishi.unit.recorded.v1";

  private static final JsonMapper JSON = JsonMapper.shared();

  private DirectoryLog() {}

  /** The event that tells the unit. */
  public static NewEvent event(Unit unit, Initiator by) {
    ObjectNode data = JSON.createObjectNode();
    data.put("unitId", unit.id())
        .put("area", unit.area())
        .put("kind", unit.kind().name())
        .put("unitName", unit.name());
    array(data, "aliases", unit.aliases());
    array(data, "compounds", unit.compounds());
    data.put("state", unit.active() ? "ACTIVE" : "CLOSED")
        .put("registeredAt", unit.registeredAt().toString())
        .put("updatedAt", unit.updatedAt().toString());
    return new NewEvent(
        TYPE, unit.updatedAt(), unit.id(), Map.of("actor", by.role()), data.toString());
  }

  private static void array(ObjectNode data, String name, Collection<String> values) {
    var array = data.putArray(name);
    values.forEach(array::add);
  }
}
