(** * Majorisation, truncation and tempering

    Definitions, for [p q : T -> R] on a finite type
    - [majorises q p]      for every set of letters there is one of the same
                           size with at least its mass: for every [m] the [m]
                           largest entries of [q] have the larger sum
    - [crosses q p t]      [q >= p] where [p > t] and [q <= p] where [p < t]:
                           mass moves from the less to the more likely letters
    - [power b y]          [y ^ b], with [0 ^ b = 0]
    - [tempering b p]      [power b (p i) / \sum_j power b (p j)]

    Main results, for distributions [p] and [q]
    - [crosses_ent]        [crosses q p t], [0 < t] and [dom q p] give
                           [ent q <= ent p]
    - [crosses_majorises]  [crosses q p t] gives [majorises q p]
    - [truncation_crosses], [tempering_crosses] (for [1 < b]), hence
      [truncation_ent], [truncation_majorises],
      [tempering_ent], [tempering_majorises] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Paths.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma least_letter (T : finType) (P : pred T) (f : T -> R) i :
  P i -> exists2 m, P m & forall j, P j -> f m <= f j.
Proof.
have [n] := ubnP #|[pred j | P j && Rlt_dec (f j) (f i)]|; elim: n i => // n IH i small Pi.
case: (pickP [pred j | P j && Rlt_dec (f j) (f i)]) => [j /andP[Pj lt]|none]; last first.
  exists i => // j Pj; apply: Rnot_lt_le => lt; have := none j; rewrite /= Pj /=.
  by case: Rlt_dec.
apply: (IH j) => //; move: small; rewrite ltnS; apply: leq_trans; apply: proper_card.
move: lt; case: Rlt_dec => // lt _; apply/properP; split.
  apply/subsetP=> y; rewrite !inE => /andP[-> ]; case: Rlt_dec => // yj _.
  by case: Rlt_dec => // ge; lra.
exists j; rewrite !inE Pj /=; first by case: Rlt_dec.
by case: Rlt_dec => //= h; case: (Rlt_irrefl _ h).
Qed.

Section Crossing.

Variable T : finType.
Implicit Types (p q : T -> R) (A B U : {set T}) (t : R).

Definition majorises q p : Prop :=
  forall A, exists2 B : {set T}, #|B| = #|A| & \sum_(i in A) p i <= \sum_(i in B) q i.

Definition crosses q p t : Prop :=
  forall i, (t < p i -> p i <= q i) /\ (p i < t -> q i <= p i).

(** ** Entropy *)

(** Mass that moves to likelier letters lowers the cross entropy with [p]. *)
Lemma crosses_cross q p t : is_dist p -> is_dist q -> 0 < t -> dom q p ->
  crosses q p t -> \sum_i p i * ln (p i) <= \sum_i q i * ln (p i).
Proof.
move=> pd qd t0 qp cross.
have : 0 <= \sum_i (q i - p i) * (ln (p i) - ln t).
  apply: sumR_ge0 => i _; have [up down] := cross i.
  case: (dist_ge0 i pd) => [pi|pi]; last by rewrite -pi (qp i (esym pi)); lra.
  case: (Rtotal_order (p i) t) => [lt|[->|gt]]; [|by lra|].
    by have := down lt; have := ln_increasing _ _ pi lt; nra.
  by have := up gt; have := ln_increasing _ _ t0 gt; nra.
have -> : \sum_i (q i - p i) * (ln (p i) - ln t) =
    \sum_i q i * ln (p i) - \sum_i p i * ln (p i) - ln t * (\sum_i q i - \sum_i p i).
  by rewrite -!sumR_sub -sumR_mull -sumR_sub; apply: eq_sumR => i; ring.
by rewrite (dist_sum pd) (dist_sum qd); lra.
Qed.

Theorem crosses_ent q p t : is_dist p -> is_dist q -> 0 < t -> dom q p ->
  crosses q p t -> ent q <= ent p.
Proof.
move=> pd qd t0 qp cross; have := kl_ge0 qd pd qp; rewrite kl_split /ent.
by have := crosses_cross pd qd t0 qp cross; lra.
Qed.

(** ** Majorisation *)

(** [U] holds the letters that gain. *)
Definition gains q p t i : bool := Rlt_dec (p i) (q i) || Rlt_dec t (p i).

Lemma gains_in q p t i : crosses q p t -> gains q p t i -> p i <= q i /\ t <= p i.
Proof.
move=> cross; have [up down] := cross i; rewrite /gains.
case: (Rlt_dec (p i) (q i)) => /= [lt _|_].
  by split; [lra | apply: Rnot_lt_le => /down; lra].
by case: (Rlt_dec t (p i)) => //= lt _; split; [exact: up | lra].
Qed.

Lemma gains_out q p t i : ~~ gains q p t i -> q i <= p i /\ p i <= t.
Proof.
by rewrite /gains; case: (Rlt_dec (p i) (q i)); case: (Rlt_dec t (p i)) => //= *; lra.
Qed.

Lemma sum_setU1 F i A : i \notin A -> \sum_(j in i |: A) F j = F i + \sum_(j in A) F j.
Proof. exact: big_setU1. Qed.

(** Any set can be exchanged for one inside or around [U] of the same size. *)
Lemma exchange p t U A : (forall i, i \in U -> t <= p i) -> (forall i, i \notin U -> p i <= t) ->
  exists B, [/\ #|B| = #|A|, \sum_(i in A) p i <= \sum_(i in B) p i &
    (B \subset U) || (U \subset B)].
Proof.
move=> inU outU; have [n] := ubnP #|U :\: A|; elim: n A => // n IH A small.
case: (boolP (A \subset U)) => [AU|/subsetPn [i iA iU]].
  by exists A; rewrite AU; split=> //; apply: Rle_refl.
case: (boolP (U \subset A)) => [UA|/subsetPn [j jU jA]].
  by exists A; rewrite UA orbT; split=> //; apply: Rle_refl.
have jAi : j \notin A :\ i by rewrite !inE (negbTE jA) andbF.
have fewer : (#|U :\: (j |: A :\ i)| < n)%N.
  move: small; rewrite ltnS; apply: leq_trans; rewrite [X in (_ < X)%N](cardsD1 j) !inE jA jU /=.
  apply: subset_leq_card; apply/subsetP=> y; rewrite !inE.
  case: (y =P j) => //= _; case: (y =P i) => [->|_] //=; by rewrite (negbTE iU) !andbF.
have [B [cB sB uB]] := IH _ fewer; exists B; split=> //.
  by rewrite cB cardsU1 jAi (cardsD1 i A) iA.
apply: Rle_trans sB; rewrite sum_setU1 // (big_setD1 i) //=.
by have := inU _ jU; have := outU _ iU; lra.
Qed.

Lemma sum_complement p A : is_dist p -> \sum_(i in A) p i = 1 - \sum_(i in ~: A) p i.
Proof.
have E : \sum_(i | i \notin A) p i = \sum_(i in ~: A) p i.
  by apply: eq_bigl => i; rewrite inE.
by move=> pd; have := dist_sum pd; rewrite (bigID (mem A)) /= E; lra.
Qed.

Theorem crosses_majorises q p t : is_dist p -> is_dist q -> crosses q p t -> majorises q p.
Proof.
move=> pd qd cross A; pose U := [set i | gains q p t i].
have [||B [cB sB /orP uB]] := @exchange p t U A.
- by move=> i; rewrite inE => /(gains_in cross) [].
- by move=> i; rewrite inE => /gains_out [].
exists B => //; apply: (Rle_trans _ _ _ sB); case: uB => /subsetP uB.
  by apply: sumR_le => i /uB; rewrite inE => /(gains_in cross) [].
rewrite (sum_complement B pd) (sum_complement B qd).
suff : \sum_(i in ~: B) q i <= \sum_(i in ~: B) p i by lra.
apply: sumR_le => i; rewrite inE => /(contra (uB i)); rewrite inE.
by case/gains_out.
Qed.

End Crossing.

(** ** Truncation *)

Section Truncation.

Variables (T : finType) (p : T -> R) (S : {set T}).
Hypotheses (p_dist : is_dist p) (S_top : most_likely p S).
Local Notation q := (truncation p S).
Let c := \sum_(j in S) p j.

Lemma kept_mass : 0 < c <= 1.
Proof.
have p0 i := dist_ge0 i p_dist; have [_ [i iS pi]] := S_top; split.
  rewrite /c (big_setD1 i) //=.
  by have : 0 <= \sum_(j in S :\ i) p j by [apply: sumR_ge0 => j _]; lra.
rewrite /c (sum_complement S p_dist).
by have : 0 <= \sum_(j in ~: S) p j by [apply: sumR_ge0 => j _]; lra.
Qed.

Lemma kept_ge i : i \in S -> p i <= q i.
Proof.
move=> iS; rewrite /truncation iS -/c; have [c0 c1] := kept_mass; have pi := dist_ge0 i p_dist.
apply: (Rmult_le_reg_r c) => //; have -> : p i / c * c = p i by field; lra.
by nra.
Qed.

Lemma dropped_eq i : i \notin S -> q i = 0.
Proof. by rewrite /truncation => /negbTE ->. Qed.

Lemma truncation_dist : is_dist q.
Proof.
have [c0 _] := kept_mass; split=> [i|].
  case: (boolP (i \in S)) => [iS|/dropped_eq ->]; last by lra.
  by have := kept_ge iS; have := dist_ge0 i p_dist; lra.
rewrite -big_mkcond /= sumR_div -/c; field; lra.
Qed.

Lemma truncation_dom : dom q p.
Proof.
by move=> i pi; rewrite /truncation pi; case: (i \in S) => //; rewrite /Rdiv Rmult_0_l.
Qed.

(** The masses cross at the smallest positive mass that is kept. *)
Lemma truncation_crosses : exists2 t, 0 < t & crosses q p t.
Proof.
have [top [k kS pk]] := S_top; pose live i := (i \in S) && Rlt_dec 0 (p i).
have live_k : live k by rewrite /live kS; case: Rlt_dec.
have [m /andP[mS] lm mmin] := least_letter p live_k.
have {lm} pm : 0 < p m by move: lm; case: Rlt_dec.
exists (p m) => // i; case: (boolP (i \in S)) => iS; last first.
  rewrite dropped_eq //; have := top _ _ mS iS; have := dist_ge0 i p_dist; lra.
split=> [_|lt]; first exact: kept_ge.
case: (dist_ge0 i p_dist) => pi; last by rewrite -pi (truncation_dom (esym pi)); lra.
by have := mmin i; rewrite /live iS; case: Rlt_dec => //= _ /(_ isT); lra.
Qed.

Theorem truncation_ent : ent q <= ent p.
Proof.
have [t t0 cross] := truncation_crosses.
exact: crosses_ent p_dist truncation_dist t0 truncation_dom cross.
Qed.

Theorem truncation_majorises : majorises q p.
Proof.
by have [t _ cross] := truncation_crosses; apply: crosses_majorises truncation_dist cross.
Qed.

End Truncation.

(** ** Tempering *)

Definition power (b y : R) : R := if Req_EM_T y 0 then 0 else exp (b * ln y).

Definition tempering (T : finType) (b : R) (p : T -> R) : T -> R :=
  fun i => power b (p i) / \sum_j power b (p j).

Section Tempering.

Variables (T : finType) (p : T -> R) (b : R).
Hypotheses (p_dist : is_dist p) (b_gt1 : 1 < b).
Local Notation q := (tempering b p).
Let Z := \sum_j power b (p j).

Lemma power_0 : power b 0 = 0.
Proof. by rewrite /power; case: (Req_EM_T 0 0). Qed.

Lemma power_pos y : 0 < y -> power b y = exp (b * ln y).
Proof. by rewrite /power; case: (Req_EM_T y 0) => // y0; lra. Qed.

Lemma power_ge0 y : 0 <= y -> 0 <= power b y.
Proof.
by move=> [y0|<-]; [rewrite power_pos //; apply/Rlt_le/exp_pos | rewrite power_0; lra].
Qed.

Lemma Z_gt0 : 0 < Z.
Proof.
have [i pi] := dist_exists p_dist; apply: (@sumR_gt0 _ _ i) => [j|].
  by apply/power_ge0/dist_ge0.
by rewrite power_pos //; apply: exp_pos.
Qed.

Lemma tempering_dist : is_dist q.
Proof.
have z := Z_gt0; split=> [i|]; last by rewrite /tempering sumR_div -/Z; field; lra.
apply: Rmult_le_pos; first by apply/power_ge0/dist_ge0.
by apply/Rlt_le/Rinv_0_lt_compat.
Qed.

Lemma tempering_dom : dom q p.
Proof. by move=> i pi; rewrite /tempering pi power_0 /Rdiv Rmult_0_l. Qed.

Lemma tempering_pos i : 0 < p i -> q i = exp (b * ln (p i) - ln Z).
Proof.
move=> pi; rewrite /tempering power_pos // -/Z /Rminus exp_plus exp_Ropp exp_ln //.
exact: Z_gt0.
Qed.

(** The masses cross at [Z ^ (1 / (b - 1))], where [p ^ b / Z = p]. *)
Lemma tempering_crosses : crosses q p (exp (ln Z / (b - 1))).
Proof.
set l := ln Z / (b - 1) => i; have lZ : ln Z = (b - 1) * l by rewrite /l; field; lra.
case: (dist_ge0 i p_dist) => [pi|pi]; last first.
  rewrite -pi (tempering_dom (esym pi)); have := exp_pos l; split; lra.
rewrite tempering_pos // lZ; set y := ln (p i); rewrite -(exp_ln _ pi) -/y.
split=> /exp_lt_inv lt; apply: exp_le; nra.
Qed.

Theorem tempering_ent : ent q <= ent p.
Proof.
exact: crosses_ent p_dist tempering_dist (exp_pos _) tempering_dom tempering_crosses.
Qed.

Theorem tempering_majorises : majorises q p.
Proof. exact: crosses_majorises p_dist tempering_dist tempering_crosses. Qed.

End Tempering.
