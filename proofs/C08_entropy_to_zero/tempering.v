(** * C08: the limit of the tempering loop

    n generations of tempering with beta are one with beta^n. Divided by the
    largest mass, a mass below it tends to 0 under growing powers and the largest
    one stays 1; so the model tends to the uniform distribution on its modes.

    Main results
    - [tempered_closed]  [P_n(x) ~ (p x / max p)^(beta^n)]
    - [tempered_cv]      [P_n(x) -> 1/M] at the M modes, and to 0 elsewhere
    - [C08f_proved]      hence [H(P_n) -> ln M]
    - [C08b_refuted]     which is not 0 from a start with two modes *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy Expectation.
From CollapseAudit.theory Require Import Heterozygosity Majorisation Limits Orbits.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Limits *)

Lemma cv_sum (I : Type) (r : seq I) (F : I -> nat -> R) (l : I -> R) :
  (forall i, Un_cv (F i) (l i)) ->
  Un_cv (fun n => \sum_(i <- r) F i n) (\sum_(i <- r) l i).
Proof.
move=> Fl; elim: r => [|i r IH].
  by rewrite big_nil; apply: (eq_Un_cv (u := fun=> 0)) (Un_cv_const 0) => n; rewrite big_nil.
rewrite big_cons; apply: (eq_Un_cv (u := fun n => F i n + \sum_(j <- r) F j n)).
  by move=> n; rewrite big_cons.
exact: CV_plus.
Qed.

Lemma cv_inv (u : nat -> R) l : 0 < l -> Un_cv u l -> Un_cv (fun n => / u n) (/ l).
Proof.
move=> l0; apply: (continuity_seq Rinv); apply: (continuity_pt_inv id); last by rewrite /id; lra.
exact/derivable_continuous_pt/derivable_pt_id.
Qed.

Lemma cv_xlnx (u : nat -> R) l : (forall n, 0 <= u n <= 1) -> 0 <= l -> Un_cv u l ->
  Un_cv (fun n => xlnx (u n)) (xlnx l).
Proof.
move=> u01 [l0|<-] ul.
  apply: (continuity_seq xlnx) ul; apply: continuity_pt_mult.
    exact/derivable_continuous_pt/derivable_pt_id.
  by apply: derivable_continuous_pt; exists (/ l); apply: derivable_pt_lim_ln.
have -> : xlnx 0 = - 0 by rewrite /xlnx; ring.
apply: (eq_Un_cv (u := fun n => - (- xlnx (u n)))) => [n|]; first by rewrite Ropp_involutive.
apply: CV_opp; apply: (@cv0_squeeze _ (fun n => sqrt (u n)) 2) (cv0_sqrt ul) => [|n]; first by lra.
have [a b] := u01 n; have := ent1_le_sqrt (u01 n); have := mass_le_ent1 (u01 n).
by have := sqrt_pos (u n); rewrite /xlnx; nra.
Qed.

(** ** Powers *)

Lemma power0 b : power b 0 = 0.
Proof. by rewrite /power; case: (Req_EM_T 0 0). Qed.

Lemma power_exp b y : 0 < y -> power b y = exp (b * ln y).
Proof. by rewrite /power; case: (Req_EM_T y 0) => // ?; lra. Qed.

Lemma power1 b : power b 1 = 1.
Proof. by rewrite power_exp ?ln_1 ?Rmult_0_r ?exp_0 //; lra. Qed.

Lemma powerM b y c : 0 <= y -> 0 < c -> power b (y * c) = power b y * exp (b * ln c).
Proof.
move=> [y0|<-] c0; last by rewrite Rmult_0_l !power0 Rmult_0_l.
rewrite !power_exp //; last exact: Rmult_lt_0_compat.
by rewrite ln_mult // -exp_plus; congr exp; ring.
Qed.

Lemma power_power b c y : 0 <= y -> power b (power c y) = power (b * c) y.
Proof.
move=> [y0|<-]; last by rewrite !power0.
by rewrite (power_exp c) // (power_exp b) ?ln_exp ?power_exp //; [congr exp; ring | apply: exp_pos].
Qed.

Lemma power_nonneg b y : 0 <= y -> 0 <= power b y.
Proof. by move=> [y0|<-]; [rewrite power_exp //; apply/Rlt_le/exp_pos | rewrite power0; lra]. Qed.

(** Masses below 1 vanish under growing powers. *)
Lemma power_vanishes b y : 1 < b -> 0 <= y < 1 -> Un_cv (fun n => power (b ^ n) y) 0.
Proof.
move=> b1 [[y0|<-] y1]; last first.
  by apply: (eq_Un_cv (u := fun=> 0)) (Un_cv_const 0) => n; rewrite power0.
have ly : 0 < - ln y by have := ln_increasing _ _ y0 y1; rewrite ln_1; lra.
have ib : 0 <= / b < 1.
  by split; [apply/Rlt_le/Rinv_0_lt_compat; lra | rewrite -Rinv_1; apply: Rinv_lt_contravar; lra].
apply: (cv0_squeeze (c := / - ln y)) (geometric_cv ib) => [|n]; first exact: Rinv_0_lt_compat.
have bn : 0 < b ^ n by apply: pow_lt; lra.
split; first by apply: power_nonneg; lra.
have z0 : 0 < - ln y * b ^ n by apply: Rmult_lt_0_compat.
rewrite power_exp // pow_inv -Rinv_mult -(Ropp_involutive (b ^ n * ln y)) exp_Ropp.
apply: Rinv_le_contravar => //.
have := exp_ineq1_le (- (b ^ n * ln y)); lra.
Qed.

(** ** The loop in closed form *)

Section ClosedForm.

Variables (T : finType) (b : R) (p : T -> R).
Hypotheses (b_gt1 : 1 < b) (p_dist : is_dist p).

Lemma normalise (f g : T -> R) c i : c <> 0 -> (\sum_j g j) <> 0 -> (forall j, f j = g j * c) ->
  f i / (\sum_j f j) = g i / (\sum_j g j).
Proof.
move=> c0 g0 fg; rewrite fg (eq_bigr _ (fun j _ => fg j)) sumR_mulr; field; lra.
Qed.

Lemma tempering_twice c (q : T -> R) : is_dist q -> tempering b (tempering c q) =1 tempering (b * c) q.
Proof.
move=> qd i; have z := Z_gt0 c qd; have z' := Z_gt0 (b * c) qd.
apply: (@normalise _ _ (exp (b * ln (/ \sum_j power c (q j))))).
- by have := exp_pos (b * ln (/ \sum_j power c (q j))); lra.
- by lra.
move=> j; rewrite -power_power; last exact: dist_ge0.
rewrite /tempering /Rdiv powerM //; first by apply/power_nonneg/dist_ge0.
exact: Rinv_0_lt_compat.
Qed.

Lemma eq_tempering c (q q' : T -> R) : q =1 q' -> tempering c q =1 tempering c q'.
Proof.
by move=> qq i; rewrite /tempering qq; congr (_ / _); apply: eq_bigr => j _; rewrite qq.
Qed.

Lemma tempered_once n : tempered b p n =1 tempering (b ^ n) p.
Proof.
elim: n => [|n IH] i.
  rewrite /tempering /= (eq_bigr p) => [|j _].
    rewrite (dist_sum p_dist) /Rdiv Rinv_1 Rmult_1_r.
    case: (dist_ge0 i p_dist) => [pi|<-]; last by rewrite power0.
    by rewrite power_exp // Rmult_1_l exp_ln.
  case: (dist_ge0 j p_dist) => [pj|<-]; last by rewrite power0.
  by rewrite power_exp // Rmult_1_l exp_ln.
by rewrite [LHS](eq_tempering _ IH) tempering_twice.
Qed.

Variable top : T.
Hypothesis top_max : forall y, p y <= p top.

Lemma top_gt0 : 0 < p top.
Proof. by have [x px] := dist_exists p_dist; have := top_max x; lra. Qed.

Definition ratio_to_top y : R := p y / p top.
Local Notation r := ratio_to_top.

Lemma ratio_bounds y : 0 <= r y <= 1.
Proof.
have t0 := top_gt0; have i0 := Rinv_0_lt_compat _ t0; split.
  by apply: Rmult_le_pos; [apply: dist_ge0 | lra].
by apply: (Rmult_le_reg_r (p top)) => //; rewrite /r /Rdiv Rmult_assoc Rinv_l; [have := top_max y; lra | lra].
Qed.

Lemma ratio_top : r top = 1.
Proof. by rewrite /r; field; have := top_gt0; lra. Qed.

Lemma sum_powers c : 0 < \sum_y power c (r y).
Proof.
apply: (@sumR_gt0 _ _ top) => [y|]; first by apply: power_nonneg; case: (ratio_bounds y).
by rewrite ratio_top power1; lra.
Qed.

Theorem tempered_closed n x :
  tempered b p n x = power (b ^ n) (r x) / \sum_y power (b ^ n) (r y).
Proof.
rewrite tempered_once; have t0 := top_gt0.
apply: (@normalise _ _ (exp (b ^ n * ln (p top)))).
- by have := exp_pos (b ^ n * ln (p top)); lra.
- by have := sum_powers (b ^ n); lra.
move=> y; rewrite -powerM //; last by case: (ratio_bounds y).
by congr power; rewrite /r; field; lra.
Qed.

Definition at_mode y : R := if y \in modes p then 1 else 0.

Lemma ratio_mode y : y \in modes p -> r y = 1.
Proof.
rewrite inE => /forallP/(_ top); case: Rle_dec => // le _.
have -> : r y = p y / p top by []; have -> : p y = p top by apply: Rle_antisym.
by field; have := top_gt0; lra.
Qed.

Lemma ratio_other y : y \notin modes p -> 0 <= r y < 1.
Proof.
rewrite inE negb_forall => /existsP[z]; case: Rle_dec => // nle _.
have [r0 r1] := ratio_bounds y; split=> //; have := top_max z => zt; have t0 := top_gt0.
apply: (Rmult_lt_reg_r (p top)) => //; rewrite /r /Rdiv Rmult_assoc Rinv_l; lra.
Qed.

Lemma power_cv y : Un_cv (fun n => power (b ^ n) (r y)) (at_mode y).
Proof.
rewrite /at_mode; case: ifP => [/ratio_mode ->|/negbT/ratio_other]; last exact: power_vanishes.
by apply: (eq_Un_cv (u := fun=> 1)) (Un_cv_const 1) => n; rewrite power1.
Qed.

Lemma sum_modes : \sum_y at_mode y = INR #|modes p|.
Proof.
rewrite -big_mkcond /= big_const; elim: #|modes p| => // n IH.
by rewrite iterS IH S_INR; ring.
Qed.

Lemma modes_gt0 : 0 < INR #|modes p|.
Proof.
apply/lt_0_INR/ltP/card_gt0P; exists top; rewrite inE; apply/forallP => y.
by case: Rle_dec => // n; case: n.
Qed.

Theorem tempered_cv y :
  Un_cv (fun n => tempered b p n y) (at_mode y * / INR #|modes p|).
Proof.
apply: (eq_Un_cv (u := fun n => power (b ^ n) (r y) * / \sum_z power (b ^ n) (r z))).
  by move=> n; rewrite tempered_closed.
apply: CV_mult; first exact: power_cv.
apply: cv_inv; first exact: modes_gt0.
by rewrite -sum_modes; apply: cv_sum => z; apply: power_cv.
Qed.

Theorem tempered_ent : Un_cv (fun n => ent (tempered b p n)) (ln (INR #|modes p|)).
Proof.
have m0 := modes_gt0; set M := INR _ in m0 *.
have td n : is_dist (tempered b p n).
  by elim: n => // n IH; apply: (tempering_dist b IH).
have -> : ln M = - \sum_y xlnx (at_mode y * / M).
  have term y : xlnx (at_mode y * / M) = at_mode y * (- ln M / M).
    rewrite /xlnx /at_mode; case: ifP => _; last by ring.
    by rewrite Rmult_1_l ln_Rinv //; field; lra.
  by rewrite (eq_bigr _ (fun y _ => term y)) sumR_mulr sum_modes -/M; field; lra.
apply: CV_opp; apply: cv_sum => y; apply: cv_xlnx (tempered_cv y).
  by move=> n; split; [apply: dist_ge0 | apply: dist_le1].
rewrite /at_mode; apply: Rmult_le_pos; first by case: ifP; lra.
exact/Rlt_le/Rinv_0_lt_compat.
Qed.

End ClosedForm.

Theorem C08f_proved : C08f_statement.
Proof.
move=> T b p b1 pd; have [x _] := dist_exists pd.
have [top _ top_max] := least_letter (fun y => - p y) (isT : xpredT x).
apply: (@tempered_ent _ _ _ b1 pd top) => y.
by have := top_max y isT; lra.
Qed.

(** Two letters tie: both stay. *)
Theorem C08b_refuted : ~ C08b_statement.
Proof.
move=> claim; have two : (2 <= #|[finType of bool]|)%N by rewrite card_bool.
have fd : is_dist (flat : bool -> R) by apply/flat_dist/ltnW.
have b1 : 1 < 2 by lra.
have := UL_sequence _ _ _ (claim _ 2 _ two b1 fd) (C08f_proved b1 fd).
have -> : modes (flat : bool -> R) = [set: bool].
  by apply/setP => y; rewrite !inE; apply/forallP => z; case: Rle_dec => // n; case: n; apply: Rle_refl.
rewrite cardsT card_bool (_ : INR 2 = 2); last by rewrite /=; ring.
by have := ln_increasing _ _ Rlt_0_1 b1; rewrite ln_1; lra.
Qed.
