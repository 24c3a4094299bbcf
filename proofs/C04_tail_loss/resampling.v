(** * C04: rare letters under resampling

    On average a rare letter keeps its probability, since resampling is
    unbiased; on most paths it is lost.

    Main results
    - [C04a_refuted]   [E P_n(x) = P0(x)] does not fall
    - [C04b_proved]    [P(P_n(x) = 0) > 1/2] for all large [n] if [P0(x) < 1/2]
    - [C04c_proved]    almost surely one letter has all the mass in the end
    - [C04d_proved]    [x] is lost in one generation with probability
                       [(1 - P(x))^N] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Expectation Resampling Paths.
From CollapseAudit.theory Require Import Limits Heterozygosity Fixation Letters.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The expected probability of a letter does not change *)

Theorem C04a_refuted : ~ C04a_statement.
Proof.
have two : (2 <= #|[finType of bool]|)%N by rewrite card_bool.
have d : is_dist (coin (/ 4)) by apply: coin_dist; lra.
move=> /(_ _ 1%N (coin (/ 4)) true two isT d) H.
suff : 0 < coin (/ 4) true < / INR #|[finType of bool]|.
  by move=> /H /(_ 0%N); rewrite !run_letter //; apply: Rlt_irrefl.
by rewrite card_bool /=; lra.
Qed.

(** ** Losing a letter in one generation *)

Theorem C04d_proved : C04d_statement.
Proof.
move=> T N P x N_gt0 Pd; pose other y := if y == x then 0 else 1.
transitivity (E (iid P) (fun s : sample T N => \prod_(i < N) other (s i))).
  apply: eq_E => s; rewrite /indicator; case: Req_EM_T => [e0|e0] /=.
    rewrite big1 // => i _; rewrite /other; case: eqP => // six.
    by have : 0 < emp s x by [apply/emp_gt0 => //; exists i]; lra.
  have [i six] : exists i, s i = x.
    by apply/(emp_gt0 s N_gt0); have := dist_ge0 x (emp_dist N_gt0 s); lra.
  by rewrite (bigD1 i) //= /other six eqxx mul0R.
rewrite (E_iid_prod P (fun=> other)) big_const_ord.
have -> : E P other = 1 - P x.
  rewrite -(sum_others x Pd) /E (sumR_split1 x) /other eqxx mulR0 add0R.
  by apply: eq_bigr => y /negbTE ->; ring.
by elim: (N) => //= n ->.
Qed.

(** ** The median path *)

Section Median.

Variables (T : finType) (N : nat).
Hypothesis N_gt0 : (0 < N)%N.
Implicit Types (p q : T -> R) (x : T).

Definition lost x p : R := if Req_EM_T (p x) 0 then 1 else 0.

(** A fitted model has lost [x], or has it, or is diverse. *)
Lemma lost_or_kept x (s : sample T N) :
  1 + (-1 * emp s x + - INR N ^ 2 * het (emp s)) <= lost x (emp s).
Proof.
have ed := emp_dist N_gt0 s; have N2 := pow_lt _ 2 (INR_N_gt0 N_gt0).
have e0 := dist_ge0 x ed; have h0 := het_ge0 ed.
have Nh : 0 <= INR N ^ 2 * het (emp s) by apply: Rmult_le_pos; lra.
have [[y ey]|far] := het_gap N_gt0 s.
  by have := ey x; rewrite /vertex /lost; case: Req_EM_T => [ex|ne] /=; case: eqP => _ ex'; lra.
have : INR N ^ 2 * / INR N ^ 2 <= INR N ^ 2 * het (emp s).
  by apply: Rmult_le_compat_l; lra.
rewrite Rinv_r; last by lra.
by rewrite /lost; case: Req_EM_T => ? /=; lra.
Qed.

Lemma lost_after x p n : is_dist p ->
  1 - p x - INR N ^ 2 * ((1 - / INR N) ^ n.+1 * het p) <= run N id n.+1 (lost x) p.
Proof.
move=> pd; have idd q : is_dist q -> is_dist (@id (T -> R) q) by [].
pose g q := 1 + (-1 * q x + - INR N ^ 2 * @het T q).
apply: (Rle_trans _ (run N id n.+1 g p)); last first.
  rewrite !runSr; apply: (run_le N_gt0 idd) => // q qd; rewrite /step.
  by apply: (E_le (iid_dist N qd)) => s _; apply: lost_or_kept.
rewrite /g run_add run_const // run_add (@run_scale _ _ _ _ _ (fun q => q x)).
by rewrite run_scale run_letter // run_het //; apply: Req_le; ring.
Qed.

End Median.

Theorem C04b_proved : C04b_statement.
Proof.
move=> T N P0 x N_gt0 Pd [x0 x2]; have N2 := pow_lt _ 2 (INR_N_gt0 N_gt0).
have idd q : is_dist q -> is_dist (@id (T -> R) q) by [].
have gap : 0 < (/ 2 - P0 x) / INR N ^ 2 by apply: Rdiv_lt_0_compat; lra.
have [m small] := geometric_cv (rate_bounds N_gt0) gap.
exists m.+1 => -[|n] // mn; have := small n.+1 (leP (ltnW mn)).
rewrite /R_dist Rminus_0_r => /Rabs_def2[lt _].
have -> : prob (history_law N id n.+1 P0)
    (fun w : history T N n.+1 => Req_EM_T (model P0 w n.+1 x) 0) = run N id n.+1 (lost x) P0.
  by rewrite -(E_model_last N_gt0 idd (lost x)).
apply: (Rlt_le_trans _ _ _ _ (lost_after N_gt0 x n Pd)).
have [r0 r1] := rate_bounds N_gt0; have rn := pow_le _ n.+1 r0.
have h1 : het P0 <= 1 by rewrite /het; have := sumsq_ge0 P0; lra.
move: (_ ^ n.+1) rn lt => r rn lt; have := Rmult_lt_compat_l _ _ _ N2 lt.
have -> : INR N ^ 2 * ((/ 2 - P0 x) / INR N ^ 2) = / 2 - P0 x.
  by have := INR_N_gt0 N_gt0 => N0; field; lra.
have := Rmult_le_compat_l _ _ _ rn h1 => le.
by have := Rmult_le_compat_l _ _ _ (Rlt_le _ _ N2) le; lra.
Qed.

(** ** One letter takes all *)

Theorem C04c_proved : C04c_statement.
Proof. by move=> T N P0 N_gt0 Pd eps eps0; apply: fixation. Qed.
