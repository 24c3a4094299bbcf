(** Evaluation of what [theory/Remedies.v] defines, on two letters. *)

Lemma largest_two x : 0 <= x <= 1 -> max_score (two x) = Rmax x (1 - x).
Proof.
move=> x01; transitivity (Rmax x (Rmax (1 - x) 0)).
  by rewrite /max_score /index_enum !unlock.
by rewrite (@Rmax_left (1 - x) 0) //; lra.
Qed.

Lemma blend_two a x y : blend a (two x) (two y) = two ((1 - a) * x + a * y).
Proof. by apply: eq_two; rewrite /blend /two //; ring. Qed.

(** Confidence against a threshold. *)
Ltac confident := repeat match goal with
  | |- context [max_score (two ?x)] => rewrite (@largest_two x); [|lra]
  | |- context [Rmax ?x ?y] =>
      first [rewrite (@Rmax_left x y); [|lra] | rewrite (@Rmax_right x y); [|lra]]
  | |- context [Rlt_dec ?x ?y] =>
      first [rewrite (@lt_yes x y); [|lra] | rewrite (@lt_no x y); [|lra]]
  end.

Ltac growing := rewrite /= ?step_pair ?step_triple /= ?step_pair ?step_triple /lost ?/id;
  dominations;
  rewrite ?sumR_bool /two /=; number.
Ltac correcting := rewrite /= ?/trigger_on_model ?/trigger_on_refit ?/escalate; drawn; confident;
  rewrite ?blend_two; confident; rewrite ?blend_two; drawn; rewrite ?iid_pair /two /=; number.
Ltac supplied := rewrite /escalations /run /= ?step_pair; confident; rewrite /escalate; confident;
  rewrite ?blend_two /two /=; number.
Ltac pooling := rewrite /pooled ?big_ord_recl big_ord0 /=; drawn; rewrite /two /=; number.
Lemma flat_letters : two_letters (two (1 / 2)).
Proof. by exists true, false; split=> //; rewrite /two; lra. Qed.

Lemma both_heads : 0 < iid (two (1 / 2)) (draw2 true true).
Proof. by rewrite iid_pair /two; lra. Qed.

(** Half of a stored sample, mixed in. *)
Definition archived (s : sample bool 2) (p : bool -> R) : bool -> R := blend (1 / 2) p (emp s).

Ltac following := rewrite /iterate /= ?/archived; drawn; rewrite ?blend_two; divergences; finite.

Lemma archived_dist s : makes_dists (archived s).
Proof. by move=> p pd; apply: blend_dist => //; [lra | apply: emp_dist]. Qed.

(** Generation 0 draws both letters, all later ones the first. *)
Definition unbalanced (n : nat) : sample bool 2 := draw2 true (n != 0%N).
