package org.yishi.topic.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.yishi.topic.hotspot.HotSpotBoard;
import org.yishi.topic.hotspot.HotSpots;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Boards of hot spots, a document each; a district has some fifteen. */
final class MongoHotSpots implements HotSpots {

  private static final String ID = "_id";
  private static final String VERSION = "version";
  private static final String BOARD = "board";

  /** Sorts after every digit that an area's code goes on with. */
  private static final char AFTER_DIGITS = ':';

  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MongoCollection<Document> boards;

  MongoHotSpots(MongoCollection<Document> boards) {
    this.boards = boards;
  }

  @Override
  public Stored find(String area) {
    Document found = boards.find(Filters.eq(ID, area)).first();
    return found == null ? new Stored(HotSpotBoard.empty(area), 0) : stored(found);
  }

  @Override
  public Optional<Stored> having(String hotSpot) {
    return Optional.ofNullable(boards.find(Filters.eq("board.spots.id", hotSpot)).first())
        .map(MongoHotSpots::stored);
  }

  @Override
  public List<HotSpotBoard> within(String area) {
    return boards
        .find(Filters.and(Filters.gte(ID, area), Filters.lt(ID, area + AFTER_DIGITS)))
        .sort(Sorts.ascending(ID))
        .map(document -> stored(document).board())
        .into(new ArrayList<>());
  }

  @Override
  public boolean save(Stored loaded, HotSpotBoard board) {
    Document next =
        new Document(ID, board.area())
            .append(VERSION, loaded.version() + 1)
            .append(BOARD, new Document(JSON.convertValue(board, TREE)));
    if (loaded.version() > 0) {
      return boards
              .replaceOne(
                  Filters.and(Filters.eq(ID, board.area()), Filters.eq(VERSION, loaded.version())),
                  next)
              .getMatchedCount()
          == 1;
    }
    try {
      boards.insertOne(next);
      return true;
    } catch (MongoWriteException refused) {
      if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw refused;
      }
      return false;
    }
  }

  private static Stored stored(Document document) {
    return new Stored(
        JSON.convertValue(document.get(BOARD, Document.class), HotSpotBoard.class),
        document.get(VERSION, Number.class).longValue());
  }
}
