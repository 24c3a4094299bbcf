(** * C08: truncation by mass, by count and one letter a generation

    The uniform distribution on two letters is left unchanged by the first two
    rules; dropping one letter a generation leaves a single letter in the end.

    Main results
    - [flat_keeps_mass]  on two equally likely letters every fixed mass
                         q > 1/2 keeps both; hence [C08c_refuted]
    - [C08g_refuted]     so does the count m = 2
    - [C08h_proved]      the number of letters falls by one a generation *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy.
From CollapseAudit.theory Require Import Heterozygosity Paths Limits Orbits.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** A model that the rule leaves unchanged *)

Local Notation even := (flat : bool -> R).

Lemma bool_two : (2 <= #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

Lemma even_dist : is_dist even. Proof. exact/flat_dist/ltnW/bool_two. Qed.

Lemma evenE b : even b = / 2. Proof. by rewrite /flat card_bool. Qed.

Lemma even_all : most_likely even [set: bool].
Proof. by split=> [i j _|]; [rewrite inE | exists true; rewrite ?inE // evenE; lra]. Qed.

Lemma truncation_all (T : finType) (p : T -> R) : is_dist p -> truncation p [set: T] =1 p.
Proof.
move=> pd i; rewrite /truncation inE (eq_bigl xpredT) => [|j]; last by rewrite inE.
by rewrite (dist_sum pd) /Rdiv Rinv_1; ring.
Qed.

Lemma even_mass (S : {set bool}) : \sum_(i in S) even i = INR #|S| / 2.
Proof.
rewrite (eq_bigr (fun=> / 2)) => [|i _]; last exact: evenE.
rewrite big_const; elim: #|S| => [|n IH]; first by rewrite /=; lra.
by rewrite iterS IH S_INR; lra.
Qed.

Lemma flat_keeps_mass q : / 2 < q < 1 -> keeps_mass even [set: bool] q.
Proof.
move=> q01; have all : #|[set: bool]| = 2%N by rewrite cardsT card_bool.
split; first exact: even_all.
  by rewrite even_mass all /=; lra.
move=> S _; rewrite even_mass all => qS; apply/leP; apply: INR_le.
have [le|lt] := leqP #|S| 1; last by apply/le_INR/leP.
by have := le_INR _ _ (elimT leP le); rewrite /= in qS *; lra.
Qed.

Lemma even_stays : ~ Un_cv (fun=> ent even) 0.
Proof.
apply: (@not_cv0 _ (ln 2)) => [|n]; first by rewrite -ln_1; apply: ln_increasing; lra.
by rewrite ent_flat card_bool //; apply: Rle_refl.
Qed.

Theorem C08c_refuted : ~ C08c_statement.
Proof.
move=> claim; have q01 : 0 < 3 / 4 < 1 by lra.
apply: even_stays; apply: (claim _ _ (fun=> even) (fun=> [set: bool]) bool_two q01 even_dist) => n.
split; first by apply: flat_keeps_mass; lra.
by move=> i; rewrite (truncation_all even_dist).
Qed.

Theorem C08g_refuted : ~ C08g_statement.
Proof.
move=> claim; have m2 : (2 <= 2 <= #|[finType of bool]|)%N by rewrite card_bool.
apply: even_stays; apply: (claim _ _ (fun=> even) (fun=> [set: bool]) m2 even_dist) => n.
split; first exact: even_all.
  by rewrite cardsT card_bool.
by move=> i; rewrite (truncation_all even_dist).
Qed.

(** ** One letter a generation *)

Section OneLetter.

Variable T : finType.
Implicit Types (p : T -> R) (x : T) (S : {set T}).

Definition letters p : {set T} := [set x | Rlt_dec 0 (p x)].

Lemma lettersP p x : reflect (0 < p x) (x \in letters p).
Proof. by rewrite inE; case: Rlt_dec => ?; constructor. Qed.

Lemma eq_letters p q : p =1 q -> letters p = letters q.
Proof. by move=> pq; apply/setP => x; rewrite !inE pq. Qed.

Lemma restriction_dist p S : is_dist p -> (exists2 y, y \in S & 0 < p y) ->
  is_dist (truncation p S).
Proof.
move=> pd [y yS py]; have p0 i := dist_ge0 i pd.
have c0 : 0 < \sum_(j in S) p j.
  rewrite (big_setD1 y) //=.
  by have : 0 <= \sum_(j in S :\ y) p j by [apply: sumR_ge0 => j _]; lra.
split=> [i|].
  rewrite /truncation; case: ifP => _; last exact: Rle_refl.
  by apply: Rmult_le_pos => //; apply/Rlt_le/Rinv_0_lt_compat.
by rewrite -big_mkcond /= sumR_div; field; lra.
Qed.

Lemma one_left p : is_dist p -> ~ two_left p -> ent p = 0.
Proof.
move=> pd one; have [x px] := dist_exists pd; apply/(ent_eq0 pd); exists x.
apply: dist_vertex => //; have := dist_sum pd; rewrite (sumR_split1 x) big1 => [|y yx]; first by lra.
by case: (dist_ge0 y pd) => // py; case: one; exists y, x.
Qed.

Lemma fewer_letters p q x : 0 < p x -> q =1 truncation p [set~ x] -> is_dist p ->
  (#|letters q| < #|letters p|)%N.
Proof.
move=> px qE pd; apply: proper_card; apply/properP; split.
  apply/subsetP => y /lettersP; rewrite qE /truncation; case: ifP => _; last by lra.
  case: (dist_ge0 y pd) => [py|<-]; first by move=> _; apply/lettersP.
  by rewrite /Rdiv Rmult_0_l; lra.
exists x; first exact/lettersP.
by apply/lettersP; rewrite qE /truncation !inE eqxx /=; lra.
Qed.

Variable P : nat -> T -> R.
Hypotheses (P_dist : is_dist (P 0%N))
  (drop : forall n, two_left (P n) ->
     exists2 x, least_likely (P n) x & P n.+1 =1 truncation (P n) [set~ x])
  (stop : forall n, ~ two_left (P n) -> P n.+1 =1 P n).

Lemma two_left_dec p : two_left p \/ ~ two_left p.
Proof. exact: Classical_Prop.classic. Qed.

Lemma run_dist n : is_dist (P n).
Proof.
elim: n => // n Pd; case: (two_left_dec (P n)) => [two|one]; last first.
  by apply: eq_dist Pd => i; rewrite stop.
have [x _ PE] := drop two; apply: (@eq_dist _ (truncation (P n) [set~ x])) => [i|].
  by rewrite PE.
apply: restriction_dist => //; have [y [z [yz py pz]]] := two.
have [yx|yx] := eqVneq y x; last by exists y; rewrite ?inE.
by exists z; rewrite // !inE -yx eq_sym.
Qed.

Lemma letters_fall n : two_left (P n) -> (n + #|letters (P n)| <= #|letters (P 0%N)|)%N.
Proof.
elim: n => [|n IH] two; first exact: leqnn.
case: (two_left_dec (P n)) => [/[dup] /IH le /drop [x [px _] PE]|one].
  apply: leq_trans le; rewrite addSn -addnS leq_add2l.
  exact: fewer_letters px PE (run_dist n).
case: (one); have [y [z [yz py pz]]] := two; exists y, z.
by move: py pz; rewrite !(stop one).
Qed.

Lemma entropy_0 n : (#|letters (P 0%N)| <= n)%N -> ent (P n) = 0.
Proof.
move=> le; apply: one_left (run_dist n) _ => two.
have [x px] := dist_exists (run_dist n).
have : (0 < #|letters (P n)|)%N by apply/card_gt0P; exists x; apply/lettersP.
have := leq_trans (letters_fall two) le; rewrite -[X in (_ <= X)%N](addn0 n) leq_add2l.
by rewrite leqn0 => /eqP ->.
Qed.

End OneLetter.

Theorem C08h_proved : C08h_statement.
Proof.
move=> T P Pd drop stop; apply: cv0_intro => eps eps0; exists #|letters (P 0%N)| => n le.
by rewrite (entropy_0 Pd drop stop) // Rabs_R0.
Qed.
