(** Evaluation of what [theory/Conditioning.v] defines: the region is the first letter. *)

Definition head : pred bool := pred1 true.

Lemma mass_tail x : mass (two x) (predC head) = 1 - x.
Proof. by rewrite /mass big_mkcond sumR_bool /=; lra. Qed.

Lemma mass_head x : mass (two x) head = x.
Proof. by rewrite /mass big_mkcond sumR_bool /=; lra. Qed.

Lemma cond_tail x : x < 1 -> cond (two x) (predC head) = two 0.
Proof.
by move=> x1; apply: eq_two; rewrite /cond ?mass_tail //=; field; lra.
Qed.

Lemma tail_lt x y : mass (two x) head = y -> y < 1 -> mass (two x) head < 1.
Proof. by move=> ->. Qed.

Ltac conditioned := rewrite ?mass_head ?cond_tail; try lra; divergences.

Ltac distances := by conditioned; rewrite ?TV_fin; rewrite /fin /tv ?sumR_bool /two; do 2 f_equal;
  rewrite /Rabs; repeat case: Rcase_abs => ?; lra.
Ltac unsure :=
  case=> [[|[|[|i]]] lt_i] //=; rewrite /escalated /three /=; case: Rlt_dec => //= ?; lra.
Ltac answered region := apply: eq_three;
  rewrite /answers /cond /mass big_mkcond !big_ord_recl big_ord0 !region /three /=; number.
