(** * Distributions on a finite alphabet

    Vectors are functions [T -> R] on a finite type [T].

    - [is_dist p]: [0 <= p i] for every letter and [\sum_i p i = 1].
    - [blend a q h] is [(1 - a) q + a h], letter by letter.
    - [vertex x]: all mass at the letter [x].
    - [flat]: [1 / #|T|] at every letter.
    - [dom p q]: [p] is dominated by [q], [q i = 0 -> p i = 0].

    Main results:
    - [dist_le1], [dist_exists]: [p i <= 1], and some [p i > 0].
    - [dist_le_eq]: distributions with [p <= q] letterwise are equal.
    - [dist_neq_lt]: different distributions have a letter with [p i < q i].
    - [blend_dist], [vertex_dist], [flat_dist]: these are distributions.
    - [dom_dec], [not_dom]: domination is decidable and fails at a letter.
    - [dom_blend], [dom_blend_l], [dom_blend_r], [not_dom_blend]: domination by a mixture. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.
Variable T : finType.
Implicit Types p q h : T -> R.

Definition is_dist p : Prop := (forall i, 0 <= p i) /\ \sum_i p i = 1.

Definition blend a q h : T -> R := fun i => (1 - a) * q i + a * h i.

Definition vertex (x : T) : T -> R := fun i => if i == x then 1 else 0.

Definition flat : T -> R := fun _ => / INR #|T|.

Definition dom p q : Prop := forall i, q i = 0 -> p i = 0.

End Definitions.

Arguments flat {T}.

Section Distributions.
Variable T : finType.
Implicit Types (i x : T) (p q h r : T -> R).

(** ** Distributions *)

Lemma dist_ge0 p i : is_dist p -> 0 <= p i. Proof. by case=> p0 _. Qed.

Lemma dist_sum p : is_dist p -> \sum_i p i = 1. Proof. by case. Qed.

Lemma dist_le1 p i : is_dist p -> p i <= 1.
Proof. by case=> p0 <-; apply: sumR_ge_term. Qed.

Lemma dist_exists p : is_dist p -> exists i, 0 < p i.
Proof. by case=> _ p1; apply: sumR_exists_gt0; lra. Qed.

Lemma dist_card p : is_dist p -> (0 < #|T|)%N.
Proof. by case/dist_exists=> i _; apply/card_gt0P; exists i. Qed.

Lemma dist_pos p i : is_dist p -> p i <> 0 -> 0 < p i.
Proof. by move=> pd; have := dist_ge0 i pd; lra. Qed.

Lemma eq_dist p q : p =1 q -> is_dist p -> is_dist q.
Proof.
by move=> pq [p0 p1]; split=> [i|]; rewrite -?pq // -(eq_sumR pq).
Qed.

Lemma dist_le_eq p q :
  is_dist p -> is_dist q -> (forall i, p i <= q i) -> p =1 q.
Proof. by move=> [_ p1] [_ q1] pq; apply: sumR_le_eq; rewrite ?p1. Qed.

Lemma eqfun_dec p q : {p =1 q} + {~ p =1 q}.
Proof.
case: (boolP [forall i, Req_EM_T (p i) (q i) : bool]) => H; [left|right] => [i|E].
  by have /forallP/(_ i) := H; case: Req_EM_T.
by case/negP: H; apply/forallP=> i; case: Req_EM_T => //= /(_ (E i)).
Qed.

Lemma neq_exists p q : ~ p =1 q -> exists i, p i <> q i.
Proof.
move=> pq; case: (pickP (fun i => ~~ (Req_EM_T (p i) (q i) : bool))) => [i|none].
  by case: Req_EM_T => // E _; exists i.
by case: pq => i; move: (none i); case: Req_EM_T.
Qed.

Lemma dist_neq_lt p q :
  is_dist p -> is_dist q -> ~ p =1 q -> exists i, p i < q i.
Proof.
move=> pd qd pq.
case: (pickP (fun i => Rlt_dec (p i) (q i) : bool)) => [i|none].
  by case: Rlt_dec => // lt _; exists i.
case: pq => i; symmetry; apply: (dist_le_eq qd pd) => j.
by move: (none j); case: Rlt_dec => //= ? _; lra.
Qed.

Lemma dist_avg_le p F c :
  is_dist p -> (forall i, 0 < p i -> F i <= c) -> \sum_i p i * F i <= c.
Proof.
move=> [p0 p1] Fc; rewrite -[c]Rmult_1_l -p1 -sumR_mulr; apply: sumR_le => i _.
by case: (Rle_lt_or_eq_dec _ _ (p0 i)) => [/Fc|<-]; [have := p0 i; nra | lra].
Qed.

(** ** Mixtures *)

Lemma blend_ge0 a q h i :
  0 <= a <= 1 -> 0 <= q i -> 0 <= h i -> 0 <= blend a q h i.
Proof. by rewrite /blend => *; nra. Qed.

Lemma blend_sum a q h :
  \sum_i blend a q h i = (1 - a) * (\sum_i q i) + a * (\sum_i h i).
Proof. exact: sumR_lin. Qed.

Lemma blend_dist a q h :
  0 <= a <= 1 -> is_dist q -> is_dist h -> is_dist (blend a q h).
Proof.
move=> a01 [q0 q1] [h0 h1]; split=> [i|]; first exact: blend_ge0.
by rewrite blend_sum q1 h1; ring.
Qed.

Lemma blend0 q h : blend 0 q h =1 q.
Proof. by move=> i; rewrite /blend; ring. Qed.

Lemma blend1 q h : blend 1 q h =1 h.
Proof. by move=> i; rewrite /blend; ring. Qed.

Lemma blendxx a q : blend a q q =1 q.
Proof. by move=> i; rewrite /blend; ring. Qed.

Lemma blendC a q h : blend a q h =1 blend (1 - a) h q.
Proof. by move=> i; rewrite /blend; ring. Qed.

Lemma blend_ge_l a q h i :
  0 <= a -> 0 <= h i -> (1 - a) * q i <= blend a q h i.
Proof. by rewrite /blend => *; nra. Qed.

Lemma blend_ge_r a q h i :
  a <= 1 -> 0 <= q i -> a * h i <= blend a q h i.
Proof. by rewrite /blend => *; nra. Qed.

Lemma blend_gt0_l a q h i :
  0 <= a < 1 -> 0 <= h i -> 0 < q i -> 0 < blend a q h i.
Proof. by rewrite /blend => *; nra. Qed.

Lemma blend_gt0_r a q h i :
  0 < a <= 1 -> 0 <= q i -> 0 < h i -> 0 < blend a q h i.
Proof. by rewrite /blend => *; nra. Qed.

Lemma blend_eq_l a q h : a <> 0 -> (blend a q h =1 q <-> q =1 h).
Proof.
rewrite /blend => a0; split=> E i; have := E i => Ei; last by rewrite Ei; ring.
by apply: (Rmult_eq_reg_l a) => //; lra.
Qed.

(** Blends of two fixed distributions form a segment. *)

Lemma blend_blend a b c q h :
  blend c (blend a q h) (blend b q h) =1 blend ((1 - c) * a + c * b) q h.
Proof. by move=> i; rewrite /blend; ring. Qed.

Lemma blend_blend_l c b q h : blend c (blend b q h) h =1 blend (b + c - b * c) q h.
Proof. by move=> i; rewrite /blend; ring. Qed.

(** ** Vertices and the flat distribution *)

Lemma vertex_in x : vertex x x = 1. Proof. by rewrite /vertex eqxx. Qed.

Lemma vertex_out x i : i != x -> vertex x i = 0.
Proof. by rewrite /vertex => /negbTE ->. Qed.

Lemma vertex_avg x F : \sum_i vertex x i * F i = F x.
Proof.
rewrite -(sumR_pick x F); apply: eq_sumR => i; rewrite /vertex.
by case: eqP => _; ring.
Qed.

Lemma vertex_dist x : is_dist (vertex x).
Proof.
split=> [i|]; last exact: (sumR_pick x (fun=> 1)).
by rewrite /vertex; case: eqP; lra.
Qed.

Lemma dist_vertex p x : is_dist p -> p x = 1 -> p =1 vertex x.
Proof.
move=> pd px i; symmetry; apply: (dist_le_eq (vertex_dist x) pd) => j.
rewrite /vertex; case: eqP => [->|_]; [lra | exact: dist_ge0].
Qed.

Lemma cardR_gt0 : (0 < #|T|)%N -> 0 < INR #|T|.
Proof. by move=> /ltP; apply: lt_0_INR. Qed.

Lemma flat_gt0 i : 0 < (flat : T -> R) i.
Proof. by apply/Rinv_0_lt_compat/cardR_gt0/card_gt0P; exists i. Qed.

Lemma flat_dist : (0 < #|T|)%N -> is_dist (flat : T -> R).
Proof.
move=> /cardR_gt0 T0; split=> [i|]; first by have := flat_gt0 i; lra.
by rewrite sumR_dist; field; lra.
Qed.

(** ** Domination *)

Lemma dom_dec p q : {dom p q} + {~ dom p q}.
Proof.
pose z (x : R) : bool := Req_EM_T x 0.
have zP y : reflect (y = 0) (z y) by rewrite /z; case: Req_EM_T; constructor.
case: (boolP [forall i, z (q i) ==> z (p i)]) => H; [left|right] => [i /zP qi|D].
  by apply/zP; have /forallP/(_ i)/implyP := H; apply.
by case/negP: H; apply/forallP=> i; apply/implyP=> /zP/D/zP.
Qed.

Lemma not_dom p q :
  (forall i, 0 <= p i) -> ~ dom p q -> exists i, 0 < p i /\ q i = 0.
Proof.
move=> p0 D; pose bad i := (Rlt_dec 0 (p i) : bool) && (Req_EM_T (q i) 0 : bool).
case: (pickP bad) => [i|none].
  by rewrite /bad; case: Rlt_dec => // pi; case: Req_EM_T => // qi _; exists i.
case: D => i qi; move: (none i) (p0 i); rewrite /bad.
by case: Rlt_dec; case: Req_EM_T => //= *; lra.
Qed.

Lemma not_dom_intro p q i : 0 < p i -> q i = 0 -> ~ dom p q.
Proof. by move=> pi qi /(_ i qi); lra. Qed.

Lemma dom_refl p : dom p p. Proof. by []. Qed.

Lemma dom_trans q p r : dom p q -> dom q r -> dom p r.
Proof. by move=> pq qr i /qr/pq. Qed.

Lemma dom_gt0 p q i :
  (forall j, 0 <= q j) -> dom p q -> 0 < p i -> 0 < q i.
Proof.
move=> q0 pq pi; case: (Rle_lt_or_eq_dec _ _ (q0 i)) => // qi.
by have := pq i (esym qi); lra.
Qed.

Lemma dom_pos p q : (forall i, 0 < q i) -> dom p q.
Proof. by move=> q0 i; have := q0 i; lra. Qed.

Lemma dom_flat p : dom p flat.
Proof. exact/dom_pos/flat_gt0. Qed.

Lemma dom_le c p q : 0 < c -> (forall i, 0 <= p i) ->
  (forall i, c * p i <= q i) -> dom p q.
Proof. by move=> c0 p0 cpq i qi; have := cpq i; have := p0 i; rewrite qi; nra. Qed.

Lemma dom_vertex x q : dom (vertex x) q <-> q x <> 0.
Proof.
split=> [D qx|qx i qi]; first by have := D _ qx; rewrite vertex_in; lra.
by apply: vertex_out; apply/eqP=> ix; rewrite ix in qi.
Qed.

Lemma eq_dom p p' q q' : p =1 p' -> q =1 q' -> dom p q -> dom p' q'.
Proof. by move=> pp qq D i; rewrite -pp -qq; apply: D. Qed.

Section DominatedByBlend.
Variables (a : R) (q h : T -> R).
Hypotheses (q0 : forall i, 0 <= q i) (h0 : forall i, 0 <= h i).

Lemma blend_dom_l : 0 <= a < 1 -> dom q (blend a q h).
Proof.
move=> a01; apply: (@dom_le (1 - a)) => // [|i]; first by lra.
by apply: blend_ge_l => //; lra.
Qed.

Lemma blend_dom_r : 0 < a <= 1 -> dom h (blend a q h).
Proof.
move=> a01; apply: (@dom_le a) => // [|i]; first by lra.
by apply: blend_ge_r => //; lra.
Qed.

Lemma dom_blend_l p : 0 <= a < 1 -> dom p q -> dom p (blend a q h).
Proof. by move=> a01 pq; apply: dom_trans pq (blend_dom_l a01). Qed.

Lemma dom_blend_r p : 0 < a <= 1 -> dom p h -> dom p (blend a q h).
Proof. by move=> a01 ph; apply: dom_trans ph (blend_dom_r a01). Qed.

Lemma dom_blend p : 0 <= a <= 1 -> dom p q -> dom p h -> dom p (blend a q h).
Proof.
move=> a01 pq ph; case: (Req_dec a 1) => [a1|a1].
  by apply: dom_blend_r => //; lra.
by apply: dom_blend_l => //; lra.
Qed.

(** A mixture misses a letter of [p] only if both of its parts do. *)

Lemma not_dom_blend p : 0 < a < 1 -> (forall i, 0 <= p i) ->
  ~ dom p (blend a q h) -> exists i, [/\ 0 < p i, q i = 0 & h i = 0].
Proof.
move=> a01 p0 /(not_dom p0) [i [pi]]; rewrite /blend => E; exists i.
by have := q0 i; have := h0 i; split=> //; nra.
Qed.

End DominatedByBlend.

(** A mixture is dominated iff both of its parts are. *)

Lemma dom_of_blend a q h r : 0 < a < 1 -> (forall i, 0 <= q i) ->
  (forall i, 0 <= h i) -> (dom (blend a q h) r <-> dom q r /\ dom h r).
Proof.
move=> a01 q0 h0; split=> [D|[Dq Dh] i ri].
  by split; apply: dom_trans D; [apply: blend_dom_l | apply: blend_dom_r] => //; lra.
by rewrite /blend Dq // Dh //; ring.
Qed.

End Distributions.
