package org.yishi.devstack.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as BSON, the form in which they come in and go out. */
final class DocumentType extends BasicDataType<Document> {

  /** A document takes several times as much in memory as in BSON. */
  private static final int MEMORY_PER_BYTE = 3;

  /** Of the present average when a further document is written. */
  private static final int WEIGHT = 16;

  private static final int FIRST_GUESS = 1_024;
  private static final int INITIAL_BYTES = 1_024;

  /** Only an estimate: an update lost between threads does no harm. */
  private volatile int averageBytes = FIRST_GUESS;

  @Override
  public int getMemory(Document document) {
    return averageBytes * MEMORY_PER_BYTE;
  }

  @Override
  public void write(WriteBuffer buffer, Document document) {
    ByteBuf encoded = Unpooled.buffer(INITIAL_BYTES);
    BsonEncoder.encodeDocument(document, encoded);
    int length = encoded.readableBytes();
    averageBytes = (averageBytes * (WEIGHT - 1) + length) / WEIGHT;
    buffer
        .putVarInt(length)
        .put(encoded.array(), encoded.arrayOffset() + encoded.readerIndex(), length);
  }

  @Override
  public Document read(ByteBuffer buffer) {
    int length = DataUtils.readVarInt(buffer);
    byte[] encoded = new byte[length];
    buffer.get(encoded);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(encoded));
  }

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }
}
