(** Evaluation of what [theory/Concentration.v] defines. *)

Ltac within := rewrite /near /at_most /= /Rabs; case: Rcase_abs => ?; case: Rle_dec => //= ?; lra.
Ltac reached := rewrite /near /at_most /=; case: Rle_dec => //= ?; lra.

Section Largest.
Variables (I : finType) (F : I -> R) (v : R).

Lemma largest_ge i : F i <= \big[Rmax/0]_i F i.
Proof.
have := mem_index_enum i; rewrite unlock; elim: (index_enum I) => //= j js IH.
rewrite inE => /orP [/eqP <-|/IH le]; first exact: Rmax_l.
exact: Rle_trans le (Rmax_r _ _).
Qed.

Lemma largest_le : 0 <= v -> (forall i, F i <= v) -> \big[Rmax/0]_i F i <= v.
Proof. by move=> v0 le; elim/big_ind: _ => // a b; apply: Rmax_lub. Qed.

End Largest.

Section Replacing.
Variables (T : finType) (a x : T).

Lemma replaced_one j : [ffun k => if k == j then x else draw1 a k] = draw1 x :> sample T 1.
Proof. by apply/ffunP => k; rewrite !ffunE (ord1 j) (ord1 k) eqxx. Qed.

End Replacing.

(** How far from each other D from (1/3, 2/3) is at a sample and with one draw replaced. *)
Definition far (m : nat) (c : sample bool m * 'I_m * bool) : R :=
  Rabs (kl (emp [ffun k => if k == c.1.2 then c.2 else c.1.1 k]) (two (1 / 3)) -
        kl (emp c.1.1) (two (1 / 3))).

Lemma kl_third x : kl (two x) (two (1 / 3)) =
  x * (ln x - ln (1 / 3)) + (1 - x) * (ln (1 - x) - ln (1 - 1 / 3)).
Proof. by rewrite /kl sumR_bool. Qed.

Ltac measuring :=
  rewrite /far /= ?replaced_one; drawn; rewrite ?kl_third;
  logarithms; have := ln2_gt0; try split_Rabs; lra.

Section Every.
Variables (G : sample bool 1 * 'I_1 * bool -> R) (v : R).

Lemma every_one : (forall a x, G (draw1 a, ord0, x) <= v) -> forall c, G c <= v.
Proof. by move=> H [[s j] x]; have [a ->] := draw1P s; rewrite (ord1 j); apply: H. Qed.

End Every.

Lemma third : is_dist (two (1 / 3)). Proof. by apply: two_dist; lra. Qed.
Lemma third_gt0 b : 0 < two (1 / 3) b. Proof. by apply: two_inner; lra. Qed.
Lemma half_open : 0 < 1 / 2 < 1. Proof. lra. Qed.

Lemma third_least b : two (1 / 3) true <= two (1 / 3) b <= two (1 / 3) false.
Proof. by case: b; rewrite /two; lra. Qed.

Ltac largest := apply: Rle_antisym;
  [ apply: (largest_le (F := @far 1)); [|apply: every_one => -[] []]; measuring
  | apply: (Rle_trans _ _ _ _ (largest_ge (@far 1) (draw1 true, ord0, false))); measuring ].
Ltac closed := rewrite /binent /two /=; logarithms; number.
