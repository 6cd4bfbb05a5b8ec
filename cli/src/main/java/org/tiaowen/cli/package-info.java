@NullMarked
package org.tiaowen.cli;

import org.jspecify.annotations.NullMarked;
