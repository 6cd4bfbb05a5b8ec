@NullMarked
package org.tiaowen.app.account;

import org.jspecify.annotations.NullMarked;
