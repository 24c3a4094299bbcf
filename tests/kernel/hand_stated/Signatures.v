(** Evaluation of what [theory/Signatures.v] defines, on two letters. *)

Ltac unrolled := rewrite ?exists_recl ?exists_ord0 ?forall_recl ?forall_ord0 ?orbF ?andbT
  ?exists_bool ?forall_recl ?forall_ord0 ?andbT ?lift0 ?addn0 ?addn1.
Ltac happening k A := apply: (k _ _ A) => [w|];
  [by rewrite ?/ends_in; unrolled; rewrite /= ?orbF |];
  rewrite !mean_draw2 /model /=; drawn.

Ltac likely := rewrite /two /=; number.

Ltac near k A := happening k A; rewrite /divergence_le; dominations;
  rewrite ?kls /=; bounds; likely.
Ltac supported k A := happening k A; dominations; likely.
Ltac ending k A := happening k A; decisions; likely.
Ltac modes := rewrite /mode forall_bool /two; by bounds.

Lemma nearness_inner x y : 0 < y < 1 -> nearness (two x) (two y) = exp (- kl (two x) (two y)).
Proof. by move=> y01; rewrite /nearness; case: dom_dec => // -[]; apply: two_dom. Qed.

Lemma nearness_lost x y : 0 < x < 1 -> y = 0 \/ y = 1 -> nearness (two x) (two y) = 0.
Proof.
move=> x01 y01; rewrite /nearness; case: dom_dec => // yes.
by case: (two_not_dom x01 y01 yes).
Qed.

Ltac close := first [by rewrite nearness_inner; [congr exp; value | lra]
  | by rewrite nearness_lost; [|lra|edge]].

(** ** A loop of one draw, after which half of the flat distribution is mixed in *)

Definition drawing := @Loop [finType of bool] (fun=> [finType of sample bool 1])
  (fun _ p => iid p) (fun j p s => if j is 0%N then emp s else blend (1 / 2) p (two (1 / 2))).

Definition square (t : R) : R := (t - 1) ^ 2.

(** Slopes of the tangents at 2/3, where the first letter is likely, and at 4/3. *)
Definition touched (p : bool -> R) : R := if Rlt_dec (1 / 2) (p true) then 2 / 3 else 4 / 3.
Definition slope (p : bool -> R) : R := 2 * (touched p - 1).
Definition height (p : bool -> R) : R := square (touched p) - slope p * touched p.

Lemma tangent p : is_dist p -> below square (slope p) (height p).
Proof. by move=> _ t _; rewrite /height /slope /square; have := pow2_ge_0 (t - touched p); nra. Qed.

Lemma square_convex : convex_on_positive square.
Proof.
move=> s t u _ _ u01; rewrite /square.
have := Rmult_le_pos _ _ (Rmult_le_pos u (1 - u) ltac:(lra) ltac:(lra)) (pow2_ge_0 (s - t)); nra.
Qed.

Lemma drawing_loop : is_loop drawing.
Proof.
move=> j p pd; split=> [|s]; first exact: iid_dist.
by case: j s => [|j] s; [apply: emp_dist | apply: blend_dist => //; [lra | apply: two_dist; lra]].
Qed.

Ltac lines := rewrite /height /slope /touched /square; decisions.
Ltac evaluated := rewrite /= !mean_draw1; drawn; rewrite /blend /two /=; lines; rewrite /=; number.
Ltac bounded := let lines := fresh in intros a b lines; rewrite /= !mean_draw1; drawn;
  have := lines (two 1) (@two_dist 1 ltac:(lra)) (2 / 3) ltac:(lra);
  have := lines (two 0) (@two_dist 0 ltac:(lra)) (4 / 3) ltac:(lra); rewrite /square /two; lra.
Ltac unbounded := move=> /(_ slope height tangent); rewrite /= !mean_draw1; drawn; lines;
  rewrite /two /=; lra.
