/// Holds what we send and what the simulator answers against VK's own schema.
@NullMarked
package vestovoy.contract;

import org.jspecify.annotations.NullMarked;
