(** What [theory/RandomVectors.v] says of an expectation, and of events that outcomes of
    probability 1/2, 1/2 and 0 decide. *)

Definition anything (_ : 'I_3 -> R) : Prop := True.
Definition weighed : ('I_3 -> R) -> R := E (three (1 / 2) (1 / 2) 0).

Ltac each_field := split=> [[? ? ? ? ?]|[? [? [? [? ?]]]]]; by [].
Ltac weigh := rewrite /weighed /E !big_ord_recl big_ord0 /three /=.

(** Off the last outcome, which has probability 0; not off another. *)
Ltac surely := exists (fun w : 'I_3 => if w == ord_max then 1 else 0);
  [split=> // [w|]; [by case: ifP; lra | by weigh; lra]
  | move=> w /negP; rewrite negbK => ->; lra].
(** A variable of mean 0 is below 1 at an outcome of positive probability. *)
Lemma below_one g w : (forall v, 0 <= g v) -> weighed g = 0 -> w != ord_max -> 1 <= g w -> False.
Proof.
move=> ge0; weigh => mean; have := ge0 ord0; have := ge0 (lift ord0 ord0).
by case: w => [[|[|[|w]]] lt_w] //; [have -> : Ordinal lt_w = ord0 by [apply: val_inj] |
  have -> : Ordinal lt_w = lift ord0 ord0 by [apply: val_inj]]; lra.
Qed.

Ltac not_surely outcome := case=> g [_ ge0 mean] /(_ outcome); rewrite eqxx => /(_ notF);
  by apply: below_one.
