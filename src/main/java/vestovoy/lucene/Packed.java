package vestovoy.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;

/// Lists of small whole numbers in few bytes, as they stand beside a document.
final class Packed {
    private Packed() {}

    static BytesRef of(int[] numbers) {
        try {
            ByteBuffersDataOutput bytes = new ByteBuffersDataOutput();
            bytes.writeVInt(numbers.length);
            for (int number : numbers) {
                bytes.writeVInt(number);
            }
            return new BytesRef(bytes.toArrayCopy());
        } catch (IOException impossible) {
            throw new IllegalStateException("memory takes every number", impossible);
        }
    }

    /// Reads a list into an array that grows when it must.
    static final class Reader {
        private byte[] bytes = {};
        private int next;
        private int[] numbers = new int[64];
        private int length;

        void read(BytesRef packed) {
            bytes = packed.bytes;
            next = packed.offset;
            length = number();
            if (numbers.length < length) {
                numbers = new int[length];
            }
            for (int at = 0; at < length; at++) {
                numbers[at] = number();
            }
        }

        /// Lucene's VInt: seven bits a byte, the low ones first, the sign says that more follow.
        private int number() {
            byte read = bytes[next++];
            int number = read & 0x7F;
            for (int shift = 7; read < 0; shift += 7) {
                read = bytes[next++];
                number |= (read & 0x7F) << shift;
            }
            return number;
        }

        void clear() {
            length = 0;
        }

        int length() {
            return length;
        }

        int at(int place) {
            return numbers[place];
        }

        int[] copy() {
            return Arrays.copyOf(numbers, length);
        }
    }
}
