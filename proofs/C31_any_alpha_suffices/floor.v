(** * Any share of human data bounds the divergence

    In nats, with D for relative entropy and [0 < a <= 1]: one exact mixing step ends
    at most [- ln a + D(P0||Ph)] away from [P0], whatever it starts from.

    - [C31a_proved]: [D(P0||(1 - a) Pt + a Ph) <= - ln a + D(P0||Ph)], for the model
      [Pt] after an update.
    - [C31g_proved]: the same for the model [Pn] before it. *)

From CollapseAudit.generated Require Import Statements.
From CollapseAudit.C36_sharp_anchoring Require Import sharp.

Theorem C31a_proved : C31a_statement.
Proof. exact C36h_proved. Qed.

Theorem C31g_proved : C31g_statement.
Proof. exact C36h_proved. Qed.
