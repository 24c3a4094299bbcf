(** Evaluation of what [theory/Paths.v] defines. *)

Ltac reached a b := exists (draw2 a b); split; [rewrite iid_pair /=; lra | drawn; by []].

Ltac truncated := apply: eq_three; rewrite /truncation; kept_masses.

Lemma entropy_three a b c : 0 <= a -> 0 <= b -> 0 <= c ->
  entropy (vec (three a b c)) = fin (ent (three a b c)).
Proof. by move=> a0 b0 c0; apply: entropy_fin => -[[|[|[|i]]] lt_i]. Qed.

Ltac finite3 := rewrite /fin; do 2 f_equal; value3.
